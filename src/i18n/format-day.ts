import type { LocalDate } from "../domain/calendar/local-date.ts";
import type { Locale } from "../domain/case/person.ts";

/** `long` names the weekday, which is what people plan by; `short` is for lists. */
export type DayStyle = "long" | "short";

const VIETNAMESE_WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A calendar day as people write it: "thứ Hai 23/11/2026", "Monday 23 November 2026"; short "23/11/2026", "23 Nov 2026".
 *
 * @example formatDay("vi", "2026-11-23" as LocalDate) // "thứ Hai 23/11/2026"
 */
export function formatDay(locale: Locale, day: LocalDate, style: DayStyle = "long"): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  // Versions of Node differ in the comma after an English weekday; without it they agree.
  if (locale !== "vi")
    return formatter(locale, style)
      .format(midnight)
      .replace(/^(\w+day),/, "$1");
  const [year, month, date] = day.split("-");
  const figures = `${date}/${month}/${year}`;
  return style === "short" ? figures : `${VIETNAMESE_WEEKDAYS[midnight.getUTCDay()]} ${figures}`;
}

/** Building an Intl formatter costs about a hundred times more than using one. */
function formatter(locale: Locale, style: DayStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone: "UTC",
    day: "numeric",
    year: "numeric",
    ...(style === "long" ? { weekday: "long", month: "long" } : { month: "short" }),
  });
  formatters.set(key, made);
  return made;
}
