import { localDateOf } from "../../domain/calendar/local-date.ts";
import type { Case, ReminderRecord } from "../../domain/case/case.ts";
import { changeReachability } from "../../domain/case/reachability.ts";
import type { Reminder } from "../../domain/procedure/reminder-plan.ts";
import { recordArrival } from "../../domain/reminders/decide.ts";
import { runningDeadline } from "../../domain/reminders/planned-day.ts";
import { timetableOf } from "../../domain/reminders/timetable.ts";
import { waitingSince } from "../../domain/reminders/waiting.ts";
import type { LedgerKey } from "../../storage/store.ts";
import type { App } from "../app.ts";
import type { CasePatch, Chat, SendResult } from "../messenger.ts";

type Failed = Extract<SendResult, { outcome: "failed" }>;

/**
 * Sends a reminder, with its ledger row written before and after the call. A sent reminder is never sent again; one with
 * an unknown outcome is sent once more at most.
 */
export async function sendReminder(app: App, chat: Chat, id: string): Promise<CasePatch> {
  const { case: current } = chat;
  const { ledger } = app.store;
  const record = current.reminderRecords?.find((each) => each.attempt === current.attempt && each.id === id);
  // Snoozed before it was sent: it comes again under another key.
  if (!record) return {};
  const key = keyOf(current, record);
  if (record.skipped) {
    await ledger.drop(key, "passed-over", app.now());
    return {};
  }
  const reminder = app.content.procedure.reminders.reminders.find((each) => each.id === id);
  // Done meanwhile, or the person uses the bot right now.
  if (!reminder || chat.updateId !== undefined || !isWanted(app, current, reminder)) {
    await ledger.drop(key, "not-needed", app.now());
    return {};
  }
  const begun = await ledger.begin(key, app.now());
  if (begun === "over") return {};
  const result = await app.messenger.remind(chat, reminder);
  if (result.outcome === "failed") {
    const patch = await recordFailure(app, current, key, result, begun);
    // The attempt counts for today, delivered or not.
    return { ...recordArrival(current, record, app.now()), ...patch };
  }
  await ledger.end(key, { state: "sent", messageId: result.messageId }, app.now());
  return {
    ...recordArrival(current, record, app.now()),
    ...(current.firstFailureAt !== undefined && { firstFailureAt: undefined }),
  };
}

/** The key includes the day of the decision, because a snoozed reminder is sent again on a later day. */
function keyOf({ id: caseId, personId }: Case, { attempt, id, at }: ReminderRecord): LedgerKey {
  return { caseId, personId, attempt, reminder: `${id} ${localDateOf(new Date(at))}` };
}

function isWanted({ content: { procedure }, now }: App, current: Case, reminder: Reminder): boolean {
  const deadline = runningDeadline(timetableOf(procedure), current);
  // It stayed pending overnight, and the last day to act is over.
  if (deadline && localDateOf(now()) > deadline.safeDay) return false;
  if (current.remindersOff || current.isUnreachable) return false;
  return waitingSince(procedure, current, reminder.while) !== undefined;
}

async function recordFailure(
  app: App,
  current: Case,
  key: LedgerKey,
  { failure, error }: Failed,
  begun: "first" | "again",
): Promise<CasePatch> {
  const { ledger } = app.store;
  switch (failure.kind) {
    case "unknown":
      await ledger.end(key, { state: "unknown" }, app.now());
      // A third copy would be worse than none.
      if (begun === "again") return {};
      throw error;
    case "too-many":
    case "not-sent":
      await ledger.end(key, { state: "unsent" }, app.now());
      throw error;
    case "unreachable": {
      await ledger.end(key, { state: "failed", reason: failure.why }, app.now());
      const { firstFailureAt, isUnreachable, history } = changeReachability(
        current,
        "unreachable",
        app.now(),
      ).case;
      return { firstFailureAt, isUnreachable, history };
    }
    default:
      await ledger.end(key, { state: "failed", reason: failure.kind }, app.now());
      app.log.error("reminder-refused", { reason: key.reminder, kind: failure.kind });
      return {};
  }
}
