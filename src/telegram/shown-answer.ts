import type { LocalDate } from "../domain/local-date.ts";
import { formatDay } from "../i18n/format-day.ts";
import type { Speaker } from "./speaker.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A stored answer as people read it: a choice by its label, a day by its date, everything else as it is. */
export function shownAnswer(speaker: Speaker, form: string, field: string, value: string): string {
  const choice = `choice-${form}-${field}-${value}`;
  if (/^[a-z-]+$/.test(value) && speaker.has(choice)) return speaker.label(choice);
  return DAY.test(value) ? formatDay(speaker.locale, value as LocalDate) : value;
}
