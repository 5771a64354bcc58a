import { type Calendar, missingYears, provisionalYears } from "./calendar.ts";
import { addDays, type LocalDate } from "./local-date.ts";

/** A year whose days off are provisional or missing. */
export type CalendarGap = { readonly year: number; readonly kind: "missing" | "provisional" };

/** Early enough before New Year to get the official plan, and longer than a deadline with its reminders. */
const LOOK_AHEAD_DAYS = 60;

/** The years that the operator must complete soon, so that no text names a closed office as open. */
export function calendarGaps(calendar: Calendar, today: LocalDate): readonly CalendarGap[] {
  const until = addDays(today, LOOK_AHEAD_DAYS);
  return [
    ...missingYears(calendar, today, until).map((year) => ({ year, kind: "missing" }) as const),
    ...provisionalYears(calendar, today, until).map((year) => ({ year, kind: "provisional" }) as const),
  ];
}
