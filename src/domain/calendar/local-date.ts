/** A calendar day in Vietnam, written `YYYY-MM-DD`; days are counted on these, never on instants. */
export type LocalDate = string & { readonly brand: "LocalDate" };

// Vietnam has had UTC+7 without daylight saving since 1975, so a fixed offset is exact.
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Vietnam at an instant. */
export function localDateOf(instant: Date): LocalDate {
  return dayOf(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS));
}

/** The instant at which a calendar day begins in Vietnam. */
export function startOf(day: LocalDate): Date {
  return new Date(numberOf(day) * DAY_MS - OFFSET_MS);
}

/** Minutes since the calendar day in Vietnam began, with fractions. */
export function minutesInto(instant: Date): number {
  const sinceDay = (instant.getTime() + OFFSET_MS) % DAY_MS;
  return (sinceDay < 0 ? sinceDay + DAY_MS : sinceDay) / 60_000;
}

/** The day `days` later (or earlier, when negative). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayOf(numberOf(day) + days);
}

/** The day of the week: 0 for Sunday, 6 for Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(numberOf(day) * DAY_MS).getUTCDay();
}

/** Every day from one calendar day to another, both included. */
export function daysFrom(first: LocalDate, last: LocalDate): readonly LocalDate[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

/** The day of a year, month (1–12) and day, or `undefined` where the calendar has no such day. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? (at.toISOString().slice(0, 10) as LocalDate) : undefined;
}

// Caches: without them a forecast takes twice as long, and a text with a deadline 1.6 times.
const days = new Map<number, LocalDate>();
const numbers = new Map<LocalDate, number>();
const MAX_CACHED = 20_000;

/** The day so many days after 1/1/1970. */
function dayOf(number: number): LocalDate {
  const cached = days.get(number);
  if (cached !== undefined) return cached;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10) as LocalDate;
  cache(days, number, day);
  return day;
}

function numberOf(day: LocalDate): number {
  const cached = numbers.get(day);
  if (cached !== undefined) return cached;
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  cache(numbers, day, number);
  return number;
}

function cache<Key, Value>(all: Map<Key, Value>, key: Key, value: Value): void {
  if (all.size >= MAX_CACHED) all.clear();
  all.set(key, value);
}
