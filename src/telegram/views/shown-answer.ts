import type { LocalDate } from "../../domain/calendar/local-date.ts";
import type { Field } from "../../domain/procedure/form.ts";
import { formatDay } from "../../i18n/format-day.ts";
import type { Localizer } from "../text/localizer.ts";

/** A stored answer as people read it: a choice as its label, a day as a date, anything else unchanged. */
export function shownAnswer(
  localizer: Localizer,
  form: string,
  { id, labels }: Field,
  value: string,
): string {
  const choice = `choice-${form}-${id}-${value}`;
  if (/^[a-z-]+$/.test(value) && localizer.has(choice)) return localizer.label(choice);
  // A staff code can look like a day without being one.
  return labels === "day" && value !== "" ? formatDay(localizer.locale, value as LocalDate) : value;
}
