import { daysBetween, type LocalDate } from "../calendar/local-date.ts";
import { readDay } from "../calendar/read-day.ts";
import type { AskContext } from "../procedure/form.ts";
import { type Judged, refused, taken } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";

/** Which days are believed: not before another day, if there is one, nor longer ago than `maxDaysAgo`. */
export type PastDayLimits = {
  readonly notBefore?: (context: AskContext) => LocalDate | undefined;
  readonly maxDaysAgo: number;
};

/** A judge of days on which something happened: never in the future; stored as a `LocalDate`. */
export function judgePastDay({ notBefore, maxDaysAgo }: PastDayLimits) {
  return (text: string, context: AskContext): Judged => {
    if (clean(text) === "") return refused("refused-empty");
    const read = readDay(text, context.today);
    if (read === undefined) return refused("refused-day-unreadable");
    if (read === "none") return refused("refused-day-unknown");

    const day = slashed(read.day);
    const since = notBefore?.(context);
    if (read.day > context.today) return refused("refused-day-future", { day });
    if (since !== undefined && read.day < since)
      return refused("refused-day-before", { day, since: slashed(since) });
    if (daysBetween(read.day, context.today) > maxDaysAgo) {
      return refused("refused-day-long-ago", { day, days: maxDaysAgo });
    }
    return read.weekday ? taken(read.day, { text: "doubt-day-weekday", args: { day } }) : taken(read.day);
  };
}

/** `YYYY-MM-DD` as people here write it: dd/mm/yyyy. */
function slashed(day: LocalDate): string {
  return day.split("-").reverse().join("/");
}
