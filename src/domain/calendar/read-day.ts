import { clean } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import { addDays, daysBetween, type LocalDate, localDate } from "./local-date.ts";

/** A day as understood from words; `weekday` when only the name of a weekday was said. */
export type ReadDay = { readonly day: LocalDate; readonly weekday?: true };

const DAYS_FROM_TODAY: readonly (readonly [days: number, said: RegExp])[] = [
  [0, /^(?:(?:hom|ngay|sang|trua|chieu|toi) nay|vua xong|today|just now)$/u],
  [-1, /^(?:(?:hom|ngay|sang|trua|chieu|toi|dem) qua|yesterday)$/u],
  [-2, /^(?:(?:hom|ngay) kia|the day before yesterday)$/u],
  [1, /^(?:(?:ngay |hom )?mai|tomorrow)$/u],
];

const DAYS_AGO =
  /^(?:cach day )?(\d{1,3}|mot|hai|ba|bon|nam) (?:ngay|hom|days?)(?: (?:truoc|ago))$|^cach day (\d{1,3}) (?:ngay|hom)$/u;
const COUNTED = ["", "mot", "hai", "ba", "bon", "nam"];

/** "hôm kia em nộp rồi ạ" */
const COURTESY =
  /(?: (?:em|minh|toi))?(?: (?:da )?(?:nop|bam|gui|lam)(?: \p{L}+){0,3})?(?: (?:a|nhe|nha))?$/u;

/** Whoever names a day of the near future without a year means that one: it has not come yet. */
const SOON_DAYS = 60;

// Sunday first, as getUTCDay counts.
const WEEKDAYS: readonly RegExp[] = [
  /^(?:chu nhat|cn|sun(?:day)?)$/u,
  /^(?:thu hai|thu 2|t2|mon(?:day)?)$/u,
  /^(?:thu ba|thu 3|t3|tue(?:s|sday)?)$/u,
  /^(?:thu tu|thu 4|t4|wed(?:nesday)?)$/u,
  /^(?:thu nam|thu 5|t5|thur(?:s|sday)?)$/u,
  /^(?:thu sau|thu 6|t6|fri(?:day)?)$/u,
  /^(?:thu bay|thu 7|t7|sat(?:urday)?)$/u,
];

const MONTHS = "january february march april may june july august september october november december";

/**
 * Reads a day in Vietnamese or English words or figures (day before month). Without a year it is the
 * most recent such day up to today, unless one is to come within two months. `"none"` for a day that no calendar has, `undefined` when the
 * words name no day.
 */
export function readDay(text: string, today: LocalDate): ReadDay | "none" | undefined {
  const line = clean(text);
  const said = fold(line).replace(COURTESY, "");
  // "hôm kìa" is one day before "hôm kia": here the accent makes the difference
  if (/^(?:hôm|ngày) kìa$/iu.test(line)) return { day: addDays(today, -3) };
  const relative = DAYS_FROM_TODAY.find(([, words]) => words.test(said));
  if (relative) return { day: addDays(today, relative[0]) };
  const ago = DAYS_AGO.exec(said);
  if (ago) return { day: addDays(today, -counted(ago[1] ?? ago[2] ?? "")) };
  return readWeekday(said, today) ?? readFigures(said, today);
}

function counted(words: string): number {
  return Math.max(COUNTED.indexOf(words), Number(words) || 0);
}

function readWeekday(said: string, today: LocalDate): ReadDay | undefined {
  const [, name = said, when] =
    /^(?:hom |ngay )?(.+?)(?: (tuan nay|tuan truoc|last week|vua roi|vua qua|roi))?$/u.exec(
      said.replace(/^last (.+)$/u, "$1 roi"),
    ) ?? [];
  const weekday = WEEKDAYS.findIndex((words) => words.test(name));
  if (weekday < 0) return undefined;
  const weekdayToday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ago = (weekdayToday - weekday + 7) % 7;
  return { day: addDays(today, -daysAgo()), weekday: true };

  function daysAgo(): number {
    if (when === undefined || when === "tuan nay") return ago;
    // weeks begin on Monday
    if (when === "tuan truoc" || when === "last week")
      return 7 + ((weekdayToday + 6) % 7) - ((weekday + 6) % 7);
    return ago === 0 ? 7 : ago;
  }
}

function readFigures(said: string, today: LocalDate): ReadDay | "none" | undefined {
  const figures = figuresIn(said);
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})$/u.exec(figures);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})(?: (\d{1,2})(?: (\d{4}|\d{2}))?)?$/u.exec(figures);
  if (!parts) return undefined;
  const [, day = "", month, year] = parts;
  if (year !== undefined) return dayOf(Number(year.padStart(4, "20")), Number(month), Number(day));
  if (month !== undefined) return mostRecent(Number(day), Number(month), today);
  // a lone number is a day only when it is called one: "ngày 12"
  return /(?:^| )(?:ngay|hom) /u.test(said) ? mostRecent(Number(day), undefined, today) : undefined;
}

/** "thu nam ngay 12 thang 2 nam 2026" and "thursday feb 12th 2026" as "12 2 2026". */
function figuresIn(said: string): string {
  const figures = said
    .replace(/^(?:vao |on )?(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat|t[2-7]|cn|[a-z]{3,6}day) /u, "")
    .split(" ")
    .filter((word) => !["vao", "on", "the", "of", "hom", "ngay", "thang", "nam"].includes(word))
    .join(" ")
    .replace(/(\d)(?:st|nd|rd|th)(?= |$)/gu, "$1");
  const english = /^(?:(\d{1,2}) )?([a-z]{3,9})(?: (\d{1,2}))?(?: (\d{4}))?$/u.exec(figures);
  if (!english) return figures;
  const [, before, name = "", after, year] = english;
  const month = MONTHS.split(" ").findIndex((each) => each.startsWith(name)) + 1;
  if (month === 0) return figures;
  return [before ?? after, month, before === undefined ? year : (year ?? after)].filter(Boolean).join(" ");
}

function mostRecent(day: number, month: number | undefined, today: LocalDate): ReadDay | "none" {
  const [year = 0, thisMonth = 0] = today.split("-").map(Number);
  const soon = month === undefined ? undefined : comingSoon(day, month, today);
  if (soon) return { day: soon };
  // 29 February can be eight years back (1896 to 1904, 2096 to 2104)
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

function dayOf(year: number, month: number, day: number): ReadDay | "none" {
  const found = year >= 1900 ? localDate(year, month, day) : undefined;
  return found === undefined ? "none" : { day: found };
}
