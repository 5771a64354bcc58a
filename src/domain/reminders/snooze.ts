import { addDays, localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import type { SnoozeRequest } from "../case/events.ts";
import { runningDeadline } from "./planned-day.ts";
import { upcomingReminders } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/** By how many days a person may snooze now: never beyond the last day to hand in. */
export function snoozeChoices(timetable: Timetable, current: Case, now: Date): readonly number[] {
  const safe = runningDeadline(timetable, current)?.safeDay;
  return timetable.plan.snoozeDays.filter((days) => !safe || addDays(localDateOf(now), days) <= safe);
}

/**
 * The case with a reminder snoozed: it comes again on that day, and before it only reminders of the last day.
 * `undefined` if the reminder no longer applies, a newer one was sent, or the day is beyond the last one.
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
