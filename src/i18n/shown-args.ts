import type { Locale } from "../domain/case/person.ts";
import type { Shown } from "../domain/procedure/content.ts";
import { formatDay } from "./format-day.ts";
import { cut, escapeHtml } from "./html.ts";
import type { FindArg, TextArgs } from "./texts.ts";

// The longest honest value is an address; a name of 4,000 letters must not push a text over Telegram's limit.
const ARG_LIMIT = 300;

/** The values that a text shows, in words of its language and safe in Telegram's HTML. */
export function shownArgs(
  locale: Locale,
  reference: Locale,
  args: TextArgs | FindArg,
  shown: ReadonlySet<string>,
): Record<string, string | number> {
  const safe: Record<string, string | number> = {};
  for (const name of shown) {
    const value = typeof args === "function" ? args(name) : args[name];
    if (value === undefined) continue;
    if (typeof value === "number") safe[name] = value;
    else safe[name] = escapeHtml(cut(written(locale, reference, value), ARG_LIMIT));
  }
  return safe;
}

function written(locale: Locale, reference: Locale, value: Exclude<Shown, number>): string {
  if (typeof value === "string") return value;
  if ("day" in value) return formatDay(locale, value.day);
  return value.names[locale] ?? value.names[reference] ?? "";
}
