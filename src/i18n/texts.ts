import type { FluentBundle } from "@fluent/bundle";
import type { Locale } from "../domain/case/person.ts";
import type { Shown } from "../domain/procedure/content.ts";
import { formatDay } from "./format-day.ts";
import { cut, escapeHtml, plainWords } from "./html.ts";
import { type Pattern, variablesOf } from "./variables-of.ts";

/** Values that a text shows. */
export type TextArgs = Readonly<Record<string, Shown>>;

/** Finds the value of a variable, where many could be shown and few are. */
export type FindArg = (name: string) => Shown | undefined;

/** A text that could not be shown as written; `id` is a message id, perhaps with `.attribute`. */
export type TextTrouble = { readonly locale: Locale; readonly id: string; readonly what: string };

/** Every sentence the bot says. An id names a message, or one of its attributes: `photos-front.done`. */
export type Texts = {
  /** Languages that have a folder. */
  readonly locales: readonly Locale[];
  readonly has: (locale: Locale, id: string) => boolean;
  /** Every id of a language, attributes too. */
  readonly ids: (locale: Locale) => readonly string[];
  /** The variables a text shows or chooses by, those of texts it includes too. */
  readonly variables: (locale: Locale, id: string) => ReadonlySet<string>;
  /** The text in Telegram's HTML. Never throws: a missing text falls back to the reference language. */
  readonly t: (locale: Locale, id: string, args?: TextArgs | FindArg) => string;
  /** The text without markup, at most 200 characters, which is what a toast takes. */
  readonly plain: (locale: Locale, id: string, args?: TextArgs | FindArg) => string;
  /** The text without markup, at most 64 characters: the label of a button. */
  readonly label: (locale: Locale, id: string, args?: TextArgs | FindArg) => string;
};

// The longest honest value is an address; a name of 4,000 letters must not push a text over Telegram's limit.
const ARG_LIMIT = 300;
const TOAST_LIMIT = 200;
const LABEL_LIMIT = 64;

/** One language as it was read: the bundle that formats, and every id in it, attributes too. */
export type Language = { readonly bundle: FluentBundle; readonly ids: readonly string[] };

/** Texts over languages that were read; `loadTexts` is the way to get them. */
export function makeTexts(
  languages: ReadonlyMap<Locale, Language>,
  reference: Locale,
  onTrouble: (trouble: TextTrouble) => void,
): Texts {
  const find = (locale: Locale, id: string): Pattern | undefined => {
    const dot = id.indexOf(".");
    const message = languages.get(locale)?.bundle.getMessage(dot < 0 ? id : id.slice(0, dot));
    return (dot < 0 ? message?.value : message?.attributes[id.slice(dot + 1)]) ?? undefined;
  };

  // Every text is offered some 30 values and shows two or three: only those are worth finding and escaping.
  const shownIn = new Map<Pattern, ReadonlySet<string>>();
  const variables = (locale: Locale, pattern: Pattern): ReadonlySet<string> => {
    const known = shownIn.get(pattern);
    if (known) return known;
    const found = variablesOf(pattern, (inner) => find(locale, inner));
    shownIn.set(pattern, found);
    return found;
  };

  const t = (locale: Locale, id: string, args: TextArgs | FindArg = {}): string => {
    const own = find(locale, id);
    if (own === undefined) onTrouble({ locale, id, what: "there is no such text" });
    const spoken = own === undefined ? reference : locale;
    const pattern = own ?? find(reference, id);
    if (pattern === undefined) return escapeHtml(id);
    const errors: Error[] = [];
    const shown = safeArgs(spoken, reference, args, variables(spoken, pattern));
    const words = languages.get(spoken)?.bundle.formatPattern(pattern, shown, errors) ?? "";
    for (const error of errors) onTrouble({ locale: spoken, id, what: error.message });
    return words;
  };

  return {
    locales: [...languages.keys()],
    has: (locale, id) => find(locale, id) !== undefined,
    ids: (locale) => languages.get(locale)?.ids ?? [],
    variables: (locale, id) => {
      const pattern = find(locale, id);
      return pattern === undefined ? new Set() : variables(locale, pattern);
    },
    t,
    plain: (locale, id, args) => cut(plainWords(t(locale, id, args)), TOAST_LIMIT),
    label: (locale, id, args) => cut(plainWords(t(locale, id, args)), LABEL_LIMIT),
  };
}

function safeArgs(
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
