import { mentions, type Words, withoutStart } from "../text/words.ts";
import { daysBetween, type LocalDate, localDate } from "./local-date.ts";

/** A day without a year means one in the future if it is at most this many days away. */
const SOON_DAYS = 60;

/** The word lists of weekday names, Sunday first as in `getUTCDay`. */
export const WEEKDAY_LISTS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** A day, or "none" for one that no calendar has. */
type Found = { readonly day: LocalDate } | "none";

/** Reads a date in figures or with the name of a month, day before month; `"none"` for one that no calendar has. */
export function readFigures(said: string, today: LocalDate, words: Words): Found | undefined {
  const figures = figuresIn(said, words);
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})$/u.exec(figures);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})(?: (\d{1,2})(?: (\d{4}|\d{2}))?)?$/u.exec(figures);
  if (!parts) return undefined;
  const [, day = "", month, year] = parts;
  if (year !== undefined) return dayOf(Number(year.padStart(4, "20")), Number(month), Number(day));
  if (month !== undefined) return mostRecent(Number(day), Number(month), today);
  // A lone number is a day only with a word for "day": "ngày 12".
  const isCalledDay = words("day").folded.some((each) => ` ${said}`.includes(` ${each} `));
  return isCalledDay ? mostRecent(Number(day), undefined, today) : undefined;
}

/** "thu nam ngay 12 thang 2 nam 2026" and "thursday feb 12th 2026" as "12 2 2026". */
function figuresIn(said: string, words: Words): string {
  const fillers = { folded: [...words("date-fillers").folded, ...words("day").folded] };
  // "yesterday 12/2" names a date as well.
  const named = [...WEEKDAY_LISTS, "yesterday" as const].flatMap((list) => words(list).folded);
  const figures = withoutStart(withoutStart(said, fillers), { folded: named })
    .split(" ")
    .filter((word) => !mentions(word, fillers))
    .map((word) => withoutOrdinal(word, words))
    .join(" ");
  const withMonth = /^(?:(\d{1,2}) )?([\p{L}\p{M}]+)(?: (\d{1,2}))?(?: (\d{4}))?$/u.exec(figures);
  if (!withMonth) return figures;
  const [, before, name = "", after, year] = withMonth;
  const month = monthCalled(name, words);
  if (month === 0) return figures;
  return [before ?? after, month, before === undefined ? year : (year ?? after)].filter(Boolean).join(" ");
}

function withoutOrdinal(word: string, words: Words): string {
  const [, figures, suffix = ""] = /^(\d+)([\p{L}\p{M}]+)$/u.exec(word) ?? [];
  return figures !== undefined && words("ordinals").folded.includes(suffix) ? figures : word;
}

/** The number of a month, or 0 for no month. The list holds twelve names per language. */
function monthCalled(name: string, words: Words): number {
  const at = words("months").folded.findIndex(
    (month) => month === name || (name.length >= 3 && month.startsWith(name)),
  );
  return at < 0 ? 0 : (at % 12) + 1;
}

function mostRecent(day: number, month: number | undefined, today: LocalDate): Found {
  const [year = 0, thisMonth = 0] = today.split("-").map(Number);
  const soon = month === undefined ? undefined : comingSoon(day, month, today);
  if (soon) return { day: soon };
  // 29 February can be eight years back (1896 to 1904, 2096 to 2104).
  for (let back = 0; back <= 8 * 12; back++) {
    const at = new Date(Date.UTC(year, thisMonth - 1 - back, 1));
    if (month !== undefined && at.getUTCMonth() + 1 !== month) continue;
    const found = localDate(at.getUTCFullYear(), at.getUTCMonth() + 1, day);
    if (found !== undefined && found <= today) return { day: found };
  }
  return "none";
}

function comingSoon(day: number, month: number, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .map((each) => localDate(each, month, day))
    .find((each) => each !== undefined && each > today && daysBetween(today, each) <= SOON_DAYS);
}

function dayOf(year: number, month: number, day: number): Found {
  const found = year >= 1900 ? localDate(year, month, day) : undefined;
  return found === undefined ? "none" : { day: found };
}
