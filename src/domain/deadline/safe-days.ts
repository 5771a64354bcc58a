import { type Calendar, lastWorkingDayUpTo, workingDaysBetween } from "../calendar/calendar.ts";
import { addDays, type LocalDate } from "../calendar/local-date.ts";
import type { Deadline } from "../case/case.ts";

type Period = Pick<Deadline, "startedOn" | "lastDay">;

/** Days that the hand-in needs in the post or in the organisation's own office. */
export type LeadTimes = {
  /** Days that a letter needs to the agency. */
  readonly postalDays: number;
  /** Days after the start of the deadline within which the organisation's own office wants the papers. */
  readonly cutOffDays: number;
};

/** The last working day up to the deadline; its last day itself if there is none. */
export function lastDayToHandIn(calendar: Calendar, { startedOn, lastDay }: Period): LocalDate {
  return lastWorkingDayUpTo(calendar, lastDay, startedOn) ?? lastDay;
}

/** The last working day to post the papers so that they arrive in time; `undefined` if there is none. */
export function lastDayToPost(
  calendar: Calendar,
  { startedOn, lastDay }: Period,
  { postalDays }: LeadTimes,
): LocalDate | undefined {
  return lastWorkingDayUpTo(calendar, addDays(lastDay, -postalDays), startedOn);
}

/** The day by which the organisation's own office wants the papers; never after the last day to hand in. */
export function internalCutOff(calendar: Calendar, deadline: Period, { cutOffDays }: LeadTimes): LocalDate {
  const { startedOn } = deadline;
  return (
    lastWorkingDayUpTo(calendar, addDays(startedOn, cutOffDays), startedOn) ??
    lastDayToHandIn(calendar, deadline)
  );
}

/** A deadline with too few working days; a start on `better` leaves enough. */
export type Shortage = { readonly workingDays: number; readonly better: LocalDate | undefined };

/** No holiday is this long; a calendar with one has a mistake. */
const MAX_SEARCH_DAYS = 60;

/**
 * Tells whether a deadline of `days` that starts on a day leaves fewer than `atLeast` working days, and the first later
 * start that leaves enough; `undefined` if there are enough.
 *
 * @example shortOfWorkingDays(calendar, "2026-02-12", 10, 4) // { workingDays: 1, better: "2026-02-16" }
 */
export function shortOfWorkingDays(
  calendar: Calendar,
  startedOn: LocalDate,
  days: number,
  atLeast: number,
): Shortage | undefined {
  const left = (day: LocalDate) => workingDaysBetween(calendar, day, addDays(day, days));
  const workingDays = left(startedOn);
  if (workingDays >= atLeast) return undefined;
  const later = Array.from({ length: MAX_SEARCH_DAYS }, (_, index) => addDays(startedOn, index + 1));
  return { workingDays, better: later.find((day) => left(day) >= atLeast) };
}
