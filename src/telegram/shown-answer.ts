import { type LocalDate, localDate } from "../domain/local-date.ts";
import { formatDay } from "../i18n/format-day.ts";
import type { Speaker } from "./speaker.ts";

/** A stored answer as people read it: a choice by its label, a day by its date, everything else as it is. */
export function shownAnswer(speaker: Speaker, form: string, field: string, value: string): string {
  const choice = `choice-${form}-${field}-${value}`;
  if (/^[a-z-]+$/.test(value) && speaker.has(choice)) return speaker.label(choice);
  const day = dayIn(value);
  return day === undefined ? value : formatDay(speaker.locale, day);
}

/** What somebody typed can look like a day without being one: "2026-99-99" is a fine staff code. */
function dayIn(value: string): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return localDate(Number(year), Number(month), Number(day));
}
