import { addDays, localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import type { SnoozeRequest } from "../case/events.ts";
import { running } from "./planned-day.ts";
import { upcoming } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/** How many days of quiet a person may ask for now: none that end after the last day to hand in. */
export function snoozeChoices(timetable: Timetable, known: Case, now: Date): readonly number[] {
  const safe = running(timetable, known)?.safeDay;
  return timetable.plan.snoozeDays.filter((days) => !safe || addDays(localDateOf(now), days) <= safe);
}

/**
 * The case with a reminder put off: it comes again on that day, and no other before it but those of the last day.
 * `undefined` when there is nothing to put off any more: the thing is done, a newer reminder has come, or no such day is left.
 */
export function snoozed(
  timetable: Timetable,
  known: Case,
  { attempt, id, days }: SnoozeRequest,
  now: Date,
): Case | undefined {
  if (attempt !== known.attempt || !snoozeChoices(timetable, known, now).includes(days)) return undefined;
  const next: Case = {
    ...known,
    snoozedUntil: addDays(localDateOf(now), days),
    reminded: (known.reminded ?? []).filter((each) => each.attempt !== attempt || each.id !== id),
  };
  return upcoming(timetable, next).some(({ reminder }) => reminder.id === id) ? next : undefined;
}
