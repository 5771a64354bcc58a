import { type Calendar, lastWorkingDayUpTo, workingDaysBetween } from "../calendar/calendar.ts";
import { addDays, type LocalDate } from "../calendar/local-date.ts";
import type { Deadline } from "../case/case.ts";

type Period = Pick<Deadline, "startedOn" | "lastDay">;

/** How long a declaration is under way behind the desk or in the post. */
export type LeadTimes = {
  /** Days that a letter needs to the agency. */
  readonly postalDays: number;
  /** Days after the start of the countdown in which the organisation's own office wants the declaration. */
  readonly cutOffDays: number;
};

/** The last day on which an office takes the declaration in time; the last day itself where no office works until then. */
export function lastDayToHandIn(calendar: Calendar, { startedOn, lastDay }: Period): LocalDate {
  return lastWorkingDayUpTo(calendar, lastDay, startedOn) ?? lastDay;
}

/** The last day to post the declaration and have it there in time; `undefined` when there is no such day. */
export function lastDayToPost(
  calendar: Calendar,
  { startedOn, lastDay }: Period,
  { postalDays }: LeadTimes,
): LocalDate | undefined {
  return lastWorkingDayUpTo(calendar, addDays(lastDay, -postalDays), startedOn);
}

/** The day by which the organisation's own office wants the declaration; never later than an office takes it at all. */
export function internalCutOff(calendar: Calendar, deadline: Period, { cutOffDays }: LeadTimes): LocalDate {
  const { startedOn } = deadline;
  return (
    lastWorkingDayUpTo(calendar, addDays(startedOn, cutOffDays), startedOn) ??
    lastDayToHandIn(calendar, deadline)
  );
}

/** Few working days are left of a countdown; from `better` on there would be enough. */
export type Shortage = { readonly workingDays: number; readonly better: LocalDate | undefined };

/** No row of days off is as long as this; a calendar with one has a mistake. */
const MAX_SEARCH_DAYS = 60;

/**
 * What somebody should know before starting a countdown of `days` on a day: that fewer than `atLeast`
 * working days would follow the starting day itself, and the first later day that leaves enough. `undefined`: all is well.
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
