import type { Case } from "./case.ts";
import { addDays, localDateOf } from "./local-date.ts";
import { running } from "./reminder-day.ts";
import type { Timetable } from "./timetable.ts";
import { upcoming } from "./upcoming.ts";

/** How many days of quiet a person may ask for now: none that end after the last day to hand in. */
export function snoozeChoices(timetable: Timetable, known: Case, now: Date): readonly number[] {
  const safe = running(timetable, known)?.safeDay;
  return timetable.plan.snoozeDays.filter((days) => !safe || addDays(localDateOf(now), days) <= safe);
}

/** A request under a reminder: "not now, in so many days again". */
export type SnoozeRequest = { readonly attempt: number; readonly id: string; readonly days: number };

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
