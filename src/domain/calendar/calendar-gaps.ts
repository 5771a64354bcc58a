import { type Calendar, missingYears, provisionalYears } from "./calendar.ts";
import { addDays, type LocalDate } from "./local-date.ts";

/** A year whose days off are a guess, or not known at all. */
export type CalendarGap = { readonly year: number; readonly kind: "missing" | "provisional" };

/** Long enough before New Year to get the official plan, and longer than a deadline with its reminders. */
const LOOK_AHEAD_DAYS = 60;

/** The years within reach that somebody has to look after, so that nobody is sent to a closed office. */
export function calendarGaps(calendar: Calendar, today: LocalDate): readonly CalendarGap[] {
  const until = addDays(today, LOOK_AHEAD_DAYS);
  return [
    ...missingYears(calendar, today, until).map((year) => ({ year, kind: "missing" }) as const),
    ...provisionalYears(calendar, today, until).map((year) => ({ year, kind: "provisional" }) as const),
  ];
}
