import { addDays, localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import type { SnoozeRequest } from "../case/events.ts";
import { runningDeadline } from "./planned-day.ts";
import { upcomingReminders } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/** How many days of quiet a person may ask for now: none that end after the last day to hand in. */
export function snoozeChoices(timetable: Timetable, current: Case, now: Date): readonly number[] {
  const safe = runningDeadline(timetable, current)?.safeDay;
  return timetable.plan.snoozeDays.filter((days) => !safe || addDays(localDateOf(now), days) <= safe);
}

/**
 * The case with a reminder put off: it comes again on that day, and no other before it but those of the last day.
 * `undefined` when there is nothing to put off any more: the thing is done, a newer reminder has come, or no such day is left.
 */
export function snoozeReminder(
  timetable: Timetable,
  current: Case,
  { attempt, id, days }: SnoozeRequest,
  now: Date,
): Case | undefined {
  if (attempt !== current.attempt || !snoozeChoices(timetable, current, now).includes(days)) return undefined;
  const next: Case = {
    ...current,
    snoozedUntil: addDays(localDateOf(now), days),
    reminderRecords: (current.reminderRecords ?? []).filter(
      (each) => each.attempt !== attempt || each.id !== id,
    ),
  };
  return upcomingReminders(timetable, next).some(({ reminder }) => reminder.id === id) ? next : undefined;
}
