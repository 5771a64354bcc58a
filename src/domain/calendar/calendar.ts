import { addDays, daysBetween, type LocalDate, weekdayOf } from "./local-date.ts";

/** Part of a day in Vietnam, from `HH:MM` to `HH:MM`; `to` is exclusive. */
export type Hours = { readonly from: string; readonly to: string };

/** The two times of day at which reminders are sent. */
export type Slot = "morning" | "afternoon";

/** How one year differs from weeks of five working days. */
export type Year = {
  /** Published by the state, or only computed in advance. */
  readonly standing: "official" | "provisional";
  readonly daysOff: readonly LocalDate[];
  /** Saturdays (or Sundays) that are worked in exchange for a day off. */
  readonly workingDays: readonly LocalDate[];
};

/** When offices work and when reminders may be sent: data, updated every year. */
export type Calendar = {
  readonly years: Readonly<Record<number, Year>>;
  readonly officeHours: readonly Hours[];
  /** No reminder is sent outside of these. */
  readonly sendingHours: Hours;
  readonly slots: Readonly<Record<Slot, string>>;
};

/** Whether offices work on a day. A missing year counts as one without days off. */
export function isWorkingDay(calendar: Calendar, day: LocalDate): boolean {
  const year = calendar.years[yearOf(day)];
  if (year?.workingDays.includes(day)) return true;
  return !isWeekend(day) && !year?.daysOff.includes(day);
}

/** The latest working day that is neither after `day` nor before `notBefore`. */
export function lastWorkingDayUpTo(
  calendar: Calendar,
  day: LocalDate,
  notBefore: LocalDate,
): LocalDate | undefined {
  for (let each = day; each >= notBefore; each = addDays(each, -1)) {
    if (isWorkingDay(calendar, each)) return each;
  }
  return undefined;
}

/** How many working days come after `from`, up to and including `to`. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let days = daysBetween(from, to); days > 0; days -= 1) {
    if (isWorkingDay(calendar, addDays(from, days))) count += 1;
  }
  return count;
}

/** Years from one day to another that the calendar lacks: their days off would count as working days. */
export function missingYears(calendar: Calendar, from: LocalDate, to: LocalDate): readonly number[] {
  return yearsFrom(from, to).filter((year) => !calendar.years[year]);
}

/** Years from one day to another whose days off are not official yet. */
export function provisionalYears(calendar: Calendar, from: LocalDate, to: LocalDate): readonly number[] {
  return yearsFrom(from, to).filter((year) => calendar.years[year]?.standing === "provisional");
}

/** Saturday or Sunday. */
export function isWeekend(day: LocalDate): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

function yearsFrom(from: LocalDate, to: LocalDate): readonly number[] {
  const first = yearOf(from);
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}
