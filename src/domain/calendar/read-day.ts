import { clean } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import { type WordList, type Words, withoutEnd } from "../text/words.ts";
import { addDays, type LocalDate, weekdayOf } from "./local-date.ts";
import { readFigures, WEEKDAY_LISTS } from "./read-figures.ts";

/** A day read from words; `weekday` if only the name of a weekday was given. */
export type ReadDay = { readonly day: LocalDate; readonly weekday?: true };

// In this order: without accents, "three days ago" in Vietnamese looks like "two days ago".
const DAYS_FROM_TODAY: readonly (readonly [days: number, list: WordList])[] = [
  [0, "today"],
  [-1, "yesterday"],
  [-2, "two-days-ago"],
  [1, "tomorrow"],
  [-3, "three-days-ago"],
];

const COUNTED = 5;

/**
 * Reads a day in words of any language or in figures (day before month). Without a year it is the next such day within
 * two months, else the most recent one. `"none"` for a day that no calendar has, `undefined` if the words name no day.
 *
 * @example readDay("hôm kia em nộp rồi ạ", "2026-02-12" as LocalDate, words) // { day: "2026-02-10" }
 */
export function readDay(text: string, today: LocalDate, words: Words): ReadDay | "none" | undefined {
  const line = clean(text);
  const said = withoutCourtesy(fold(line), words);
  const days = daysFromToday(line.toLowerCase(), said, words) ?? daysAgo(said, words);
  if (days !== undefined) return { day: addDays(today, days) };
  const weekday = readWeekday(said, today, words);
  if (weekday) return weekday;
  return readFigures(said, today, words);
}

/** The words without what was done on that day and by whom: "hôm kia em nộp rồi ạ" leaves "hom kia". */
function withoutCourtesy(said: string, words: Words): string {
  const plain = withoutEnd(said, words("endings")).split(" ");
  const verbs = words("done-verbs").folded;
  const verb = plain.findIndex((word, at) => at > 0 && verbs.includes(word) && isAside(plain.slice(at + 1)));
  const day = (verb < 0 ? plain : plain.slice(0, verb)).join(" ");
  const undone = verb < 0 ? day : withoutEnd(day, words("already"));
  return withoutEnd(undone, words("first-person"));
}

/** Up to three words without figures may follow the verb. */
function isAside(words: readonly string[]): boolean {
  return words.length <= 3 && words.every((word) => !/\p{N}/u.test(word));
}

/** Exact words are tried first, because accents can make the difference. */
function daysFromToday(line: string, said: string, words: Words): number | undefined {
  const found =
    DAYS_FROM_TODAY.find(([, list]) => words(list).spoken.includes(line)) ??
    DAYS_FROM_TODAY.find(([, list]) => words(list).folded.includes(said));
  return found?.[0];
}

/** The lists write # for the number. */
function daysAgo(said: string, words: Words): number | undefined {
  const spoken = said.split(" ");
  const phrases = words("days-ago").folded;
  const at = spoken.findIndex((_, each) => phrases.includes(spoken.with(each, "#").join(" ")));
  const days = numberOf(spoken[at] ?? "", words);
  return days === undefined ? undefined : -days;
}

function numberOf(word: string, words: Words): number | undefined {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  // The list holds five numbers per language.
  const at = words("numbers").folded.indexOf(word);
  return at < 0 ? undefined : (at % COUNTED) + 1;
}

function readWeekday(said: string, today: LocalDate, words: Words): ReadDay | undefined {
  const called = withoutFirst(said, words("day").folded);
  const past = withoutFirst(called, words("past-before").folded);
  const name = past === called ? withoutEnds(called, words) : { name: past, when: "past-after" as const };
  const weekday = WEEKDAY_LISTS.findIndex((list) => words(list).folded.includes(name.name));
  if (weekday < 0) return undefined;
  const weekdayToday = weekdayOf(today);
  const ago = (weekdayToday - weekday + 7) % 7;
  return { day: addDays(today, -daysAgoOn(name.when)), weekday: true };

  function daysAgoOn(when: WordList | undefined): number {
    if (when === undefined || when === "this-week") return ago;
    // Weeks begin on Monday.
    if (when === "last-week") return 7 + ((weekdayToday + 6) % 7) - ((weekday + 6) % 7);
    return ago === 0 ? 7 : ago;
  }
}

/** Splits "thứ hai tuần trước" into the name and the words that say which one. */
function withoutEnds(said: string, words: Words): { readonly name: string; readonly when?: WordList } {
  for (const when of ["this-week", "last-week", "past-after"] as const) {
    const name = withoutEnd(said, words(when));
    if (name !== said) return { name, when };
  }
  return { name: said };
}

function withoutFirst(said: string, phrases: readonly string[]): string {
  const first = phrases.find((phrase) => said.startsWith(`${phrase} `));
  return first === undefined ? said : said.slice(first.length + 1);
}
