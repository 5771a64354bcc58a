import { daysBetween, type LocalDate } from "../calendar/local-date.ts";
import { readDay } from "../calendar/read-day.ts";
import type { AskContext, ValidationContext } from "../procedure/form.ts";
import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";

/** Which days are believed: not before another day, if there is one, nor longer ago than `maxDaysAgo`. */
export type PastDayLimits = {
  readonly notBefore?: (context: AskContext) => LocalDate | undefined;
  readonly maxDaysAgo: number;
};

/** A validator of days on which something happened: never in the future; stored as a `LocalDate`. */
export function validatePastDay({ notBefore, maxDaysAgo }: PastDayLimits) {
  return (text: string, context: ValidationContext): Validation => {
    if (clean(text) === "") return reject("rejected-empty");
    const read = readDay(text, context.today, context.words);
    if (read === undefined) return reject("rejected-day-unreadable");
    if (read === "none") return reject("rejected-day-unknown");

    const day = slashed(read.day);
    const since = notBefore?.(context);
    if (read.day > context.today) return reject("rejected-day-future", { day });
    if (since !== undefined && read.day < since)
      return reject("rejected-day-before", { day, since: slashed(since) });
    if (daysBetween(read.day, context.today) > maxDaysAgo) {
      return reject("rejected-day-long-ago", { day, days: maxDaysAgo });
    }
    return read.weekday ? accept(read.day, { text: "doubt-day-weekday", args: { day } }) : accept(read.day);
  };
}

/** `YYYY-MM-DD` as people here write it: dd/mm/yyyy. */
function slashed(day: LocalDate): string {
  return day.split("-").reverse().join("/");
}
