import type { CasePatch } from "../app/run-effects.ts";
import { localDateOf } from "../domain/calendar/local-date.ts";
import type { Case, ReminderRecord } from "../domain/case/case.ts";
import { changeReachability } from "../domain/case/reachability.ts";
import type { Reminder } from "../domain/procedure/reminder-plan.ts";
import { recordArrival } from "../domain/reminders/decide.ts";
import { runningDeadline } from "../domain/reminders/planned-day.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import { waitingSince } from "../domain/reminders/waiting.ts";
import type { Failure } from "../domain/sending/failure.ts";
import type { LedgerKey } from "../storage/store.ts";
import type { BotDeps } from "./context.ts";
import type { EffectContext } from "./stage.ts";
import { sendHtml } from "./ui/send.ts";
import { renderReminder } from "./views/reminder.ts";

/**
 * Sends a reminder, with its row in the ledger written before and after the call. One that is known to have
 * been sent is not sent again; of one whose end nobody knows the person may get a second copy, once.
 */
export async function remind(deps: BotDeps, context: EffectContext, id: string): Promise<CasePatch> {
  const { case: current, personId } = context.user;
  const { ledger } = deps.store;
  const decided = current.reminderRecords?.find((each) => each.attempt === current.attempt && each.id === id);
  // It was put off before it was sent: it comes again as another notice.
  if (!decided) return {};
  const notice = noticeOf(current, decided);
  if (decided.skipped) {
    await ledger.drop(notice, "passed-over", deps.now());
    return {};
  }
  const reminder = deps.content.procedure.reminders.reminders.find((each) => each.id === id);
  if (!reminder || !context.isUnprompted || !isWanted(deps, current, reminder)) {
    // Done in the meantime, or the person is here anyway.
    await ledger.drop(notice, "not-needed", deps.now());
    return {};
  }
  const begun = await ledger.begin(notice, deps.now());
  if (begun === "over") return {};
  try {
    const { html, markup } = renderReminder(deps, current, context.user.localizer(), reminder);
    const messageId = await sendHtml(context.api, personId, html, markup);
    await ledger.end(notice, { state: "sent", messageId }, deps.now());
    return {
      ...recordArrival(current, decided, deps.now()),
      ...(current.firstFailureAt !== undefined && { firstFailureAt: undefined }),
    };
  } catch (error) {
    const failure = deps.readFailure(error);
    if (!failure) throw error;
    const patch = await failed(deps, current, notice, failure, begun, error);
    // Whether it came or not is not known, or it is over all the same: either way its day is today.
    return { ...recordArrival(current, decided, deps.now()), ...patch };
  }
}

/** One that was put off comes again, at the earliest a day later: the day on which it was decided tells the two apart. */
function noticeOf({ id: caseId, personId }: Case, { attempt, id, at }: ReminderRecord): LedgerKey {
  return { caseId, personId, attempt, reminder: `${id} ${localDateOf(new Date(at))}` };
}

function isWanted({ content: { procedure }, now }: BotDeps, current: Case, reminder: Reminder): boolean {
  const deadline = runningDeadline(timetableOf(procedure), current);
  // It stayed owed overnight: what it urges to do cannot be done any more.
  if (deadline && localDateOf(now()) > deadline.safeDay) return false;
  if (current.remindersOff || current.isUnreachable) return false;
  return waitingSince(procedure, current, reminder.while) !== undefined;
}

async function failed(
  deps: BotDeps,
  current: Case,
  notice: LedgerKey,
  failure: Failure,
  begun: "first" | "again",
  error: unknown,
): Promise<CasePatch> {
  const { ledger } = deps.store;
  const end = (state: "unknown" | "unsent") => ledger.end(notice, { state }, deps.now());
  switch (failure.kind) {
    case "unknown":
      await end("unknown");
      // A third copy would be worse than none.
      if (begun === "again") return {};
      throw error;
    case "too-many":
    case "not-sent":
      await end("unsent");
      throw error;
    case "unreachable": {
      await ledger.end(notice, { state: "failed", reason: failure.why }, deps.now());
      const { firstFailureAt, isUnreachable, history } = changeReachability(
        current,
        "unreachable",
        deps.now(),
      ).case;
      return { firstFailureAt, isUnreachable, history };
    }
    default:
      await ledger.end(notice, { state: "failed", reason: failure.kind }, deps.now());
      deps.log.error("reminder-refused", { reason: notice.reminder, kind: failure.kind });
      return {};
  }
}
