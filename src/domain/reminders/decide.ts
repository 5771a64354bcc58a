import { daysBetween, localDateOf } from "../calendar/local-date.ts";
import type { Case, ReminderRecord } from "../case/case.ts";
import { hasExpired } from "../deadline/deadline.ts";
import type { Reminder } from "../procedure/reminder-plan.ts";
import { arrivalDay, type UpcomingReminder, upcomingReminders, WINDOW_DAYS } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/** What happens to the due reminders at an instant; the `skipped` ones are over because a newer one replaces them. */
export type ReminderDecision =
  | { readonly do: "send"; readonly reminder: Reminder; readonly skipped: readonly string[] }
  | { readonly do: "skip"; readonly skipped: readonly string[] }
  /** One is overdue, but may not be sent before `until`. */
  | { readonly do: "wait"; readonly until: Date }
  | { readonly do: "nothing" };

/** The next reminder and its moment, which may have passed; a function of the case alone. */
export function nextReminder(
  timetable: Timetable,
  current: Case,
): { readonly reminder: Reminder; readonly at: Date } | undefined {
  const all = upcomingReminders(timetable, current);
  const at = earliest(all.map((each) => each.at));
  // Of several at one moment the newest is sent.
  const next = all.findLast((each) => each.at.getTime() === at?.getTime());
  return next && { reminder: next.reminder, at: next.at };
}

/** Decides which reminder is sent now. Of several missed ones only the newest that still helps is sent. */
export function dueReminder(timetable: Timetable, current: Case, now: Date): ReminderDecision {
  // The case must expire first: then other reminders apply.
  if (hasExpired(timetable.procedure, current, now)) return { do: "nothing" };
  return decide(upcomingReminders(timetable, current), now);
}

/** Decides on the upcoming reminders at an instant. */
export function decide(all: readonly UpcomingReminder[], now: Date): ReminderDecision {
  const due = all.filter(({ at }) => at <= now);
  if (due.length === 0) return { do: "nothing" };
  const newest = due.findLast(({ from }) => from(now));
  const until = newest?.from(now);
  const ids = due.map(({ reminder }) => reminder.id);
  if (!newest || !until) return { do: "skip", skipped: ids };
  const { reminder } = newest;
  if (until > now) return { do: "wait", until };
  return { do: "send", reminder, skipped: ids.filter((id) => id !== reminder.id) };
}

/**
 * The case with a decision recorded. Records of this attempt and of the last seven days are kept. A reminder that is
 * still pending is skipped for a newer one, so that only one is sent after an outage.
 */
export function recordDecision(current: Case, decision: ReminderDecision, now: Date): Case {
  if (decision.do !== "send" && decision.do !== "skip") return current;
  const { attempt, snoozedUntil, ...rest } = current;
  const at = now.toISOString();
  const sent: readonly ReminderRecord[] =
    decision.do === "send" ? [{ attempt, id: decision.reminder.id, at }] : [];
  const skipped = decision.skipped.map((id): ReminderRecord => ({ attempt, id, at, skipped: true }));
  const today = localDateOf(now);
  const kept = (current.reminderRecords ?? [])
    .filter((each) => each.attempt === attempt || daysBetween(arrivalDay(each), today) < WINDOW_DAYS)
    .map((each) =>
      sent.length > 0 && isPending(current, each) ? { ...each, skipped: true as const } : each,
    );
  return {
    ...rest,
    attempt,
    ...(snoozedUntil !== undefined && snoozedUntil > today && { snoozedUntil }),
    reminderRecords: [...kept, ...skipped, ...sent],
  };
}

/**
 * Records that a reminder was sent on a later day than decided, so that the next one keeps its distance. The moment of
 * the decision stays, because it is part of the ledger key.
 */
export function recordArrival(
  { reminderRecords }: Case,
  sent: ReminderRecord,
  now: Date,
): Pick<Case, "reminderRecords"> {
  const arrivedOn = localDateOf(now);
  if (!reminderRecords || arrivalDay(sent) === arrivedOn) return {};
  return { reminderRecords: reminderRecords.map((each) => (each === sent ? { ...each, arrivedOn } : each)) };
}

function isPending({ attempt, pendingEffects }: Case, record: ReminderRecord): boolean {
  return (
    record.attempt === attempt &&
    pendingEffects.some((effect) => effect.do === "remind" && effect.reminder === record.id)
  );
}

/** The earliest of some moments. */
export function earliest(moments: readonly Date[]): Date | undefined {
  return moments.length === 0 ? undefined : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}
