import { localDateOf, minutesInto } from "../../domain/calendar/local-date.ts";
import type { ForecastEntry } from "../../domain/forecast.ts";
import type { Content } from "../../domain/procedure/content.ts";
import { formatDay } from "../../i18n/format-day.ts";
import { plainWords } from "../../i18n/html.ts";
import type { Texts } from "../../i18n/texts.ts";
import { createLocalizer } from "../text/localizer.ts";
import { renderReminder } from "./reminder.ts";

/** Upcoming reminders, one line each: the moment in Vietnam and the id; `withTexts` adds the text of each. */
export function formatForecast(
  deps: { readonly content: Content; readonly texts: Texts; readonly retentionDays: number },
  locale: string,
  entries: readonly ForecastEntry[],
  withTexts: boolean,
): string {
  if (entries.length === 0) return "No reminders to come.\n";
  const moments = entries.map(({ at }) => `${formatDay(locale, localDateOf(at))} ${timeOf(at)}`);
  const width = Math.max(...moments.map((moment) => moment.length));
  const lines = entries.map((each, index) => {
    const line = `${(moments[index] ?? "").padEnd(width)}  ${each.id}\n`;
    return withTexts ? `${line}${indented(wordsOf(deps, locale, each))}\n` : line;
  });
  return lines.join("");
}

function wordsOf(
  { content, ...rest }: Parameters<typeof formatForecast>[0],
  locale: string,
  { id, at, current }: ForecastEntry,
): string {
  const reminder = content.procedure.reminders.reminders.find((each) => each.id === id);
  if (!reminder) throw new Error(`the plan has no reminder "${id}"`);
  const deps = { ...rest, content, now: () => at };
  return plainWords(renderReminder(deps, current, createLocalizer(deps, locale, current), reminder).html);
}

function timeOf(instant: Date): string {
  const minutes = Math.floor(minutesInto(instant));
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function indented(words: string): string {
  return words.replace(/^(?=.)/gm, "    ");
}
