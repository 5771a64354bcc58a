import type { Noted } from "../app/run-effects.ts";
import { localDateOf } from "../domain/calendar/local-date.ts";
import type { Case, Reminded } from "../domain/case/case.ts";
import { reached } from "../domain/case/reachability.ts";
import type { Reminder } from "../domain/procedure/reminder-plan.ts";
import { cameNow } from "../domain/reminders/decide.ts";
import { running } from "../domain/reminders/planned-day.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import { waitingSince } from "../domain/reminders/waiting.ts";
import type { Failure } from "../domain/sending/failure.ts";
import type { NoticeId } from "../storage/store.ts";
import type { BotDeps } from "./context.ts";
import type { Stage } from "./stage.ts";
import { sendHtml } from "./ui/send.ts";
import { renderReminder } from "./views/reminder.ts";

/**
 * Sends a reminder, with its row in the ledger written before and after the call. One that is known to have
 * been sent is not sent again; of one whose end nobody knows the person may get a second copy, once.
 */
export async function remind(deps: BotDeps, stage: Stage, id: string): Promise<Noted> {
  const { known, personId } = stage.visit;
  const { notices } = deps.store;
  const decided = known.reminded?.find((each) => each.attempt === known.attempt && each.id === id);
  // It was put off before it was sent: it comes again as another notice.
  if (!decided) return {};
  const notice = noticeOf(personId, decided);
  if (decided.passedOver) {
    await notices.drop(notice, "passed-over", deps.now());
    return {};
  }
  const reminder = deps.content.procedure.reminders.reminders.find((each) => each.id === id);
  if (!reminder || !stage.unasked || !isWanted(deps, known, reminder)) {
    // Done in the meantime, or the person is here anyway.
    await notices.drop(notice, "not-needed", deps.now());
    return {};
  }
  const begun = await notices.begin(notice, deps.now());
  if (begun === "over") return {};
  try {
    const { html, markup } = renderReminder(deps, known, stage.visit.speaker(), reminder);
    const messageId = await sendHtml(stage.api, personId, html, markup);
    await notices.end(notice, { state: "sent", messageId }, deps.now());
    return {
      ...cameNow(known, decided, deps.now()),
      ...(known.strike !== undefined && { strike: undefined }),
    };
  } catch (error) {
    const failure = deps.readFailure(error);
    if (!failure) throw error;
    const noted = await failed(deps, known, notice, failure, begun, error);
    // Whether it came or not is not known, or it is over all the same: either way its day is today.
    return { ...cameNow(known, decided, deps.now()), ...noted };
  }
}

/** One that was put off comes again, at the earliest a day later: the day on which it was decided tells the two apart. */
function noticeOf(personId: number, { attempt, id, at }: Reminded): NoticeId {
  return { personId, attempt, reminder: `${id} ${localDateOf(new Date(at))}` };
}

function isWanted({ content: { procedure }, now }: BotDeps, known: Case, reminder: Reminder): boolean {
  const countdown = running(timetableOf(procedure), known);
  // It stayed owed overnight: what it urges to do cannot be done any more.
  if (countdown && localDateOf(now()) > countdown.safeDay) return false;
  return known.mute === undefined && waitingSince(procedure, known, reminder.while) !== undefined;
}

async function failed(
  deps: BotDeps,
  known: Case,
  notice: NoticeId,
  failure: Failure,
  begun: "first" | "again",
  error: unknown,
): Promise<Noted> {
  const { notices } = deps.store;
  const end = (state: "unknown" | "unsent") => notices.end(notice, { state }, deps.now());
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
      await notices.end(notice, { state: "failed", reason: failure.why }, deps.now());
      const { strike, mute, history } = reached(known, "unreached", deps.now()).case;
      return { strike, mute, history };
    }
    default:
      await notices.end(notice, { state: "failed", reason: failure.kind }, deps.now());
      deps.log.error("reminder-refused", { reason: notice.reminder, kind: failure.kind });
      return {};
  }
}
