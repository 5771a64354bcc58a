import { FluentBundle, type FluentResource } from "@fluent/bundle";
import type { Locale } from "../domain/case/person.ts";
import type { Shown } from "../domain/procedure/content.ts";
import { fold } from "../domain/text/fold.ts";
import { createWords, type Words } from "../domain/text/words.ts";
import { formatDay } from "./format-day.ts";
import { cut, escapeHtml, plainWords } from "./html.ts";
import type { ParsedText } from "./parse-ftl.ts";

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
  /** The label of a button that shows no values, folded, as people type it instead of tapping it. */
  readonly typedLabel: (locale: Locale, id: string) => string;
  /** The words that people type in one language, or in any. */
  readonly words: (locale?: Locale) => Words;
  /** The lists of words that any language has. */
  readonly wordLists: readonly string[];
  /** The texts as a procedure uses them: its own beside the engine's. */
  readonly of: (procedure: string) => Texts;
};

/** What the files of one folder hold: texts to say, and lists of words that people type. */
export type TextSource = {
  readonly texts: readonly ParsedText[];
  readonly resources: readonly FluentResource[];
  readonly words: ReadonlyMap<string, readonly string[]>;
};

/** One language as it was read: what the engine says, and what each procedure says. */
export type Language = {
  readonly engine: TextSource;
  readonly procedures: ReadonlyMap<string, TextSource>;
};

// The longest honest value is an address; a name of 4,000 letters must not push a text over Telegram's limit.
const ARG_LIMIT = 300;
const TOAST_LIMIT = 200;
const LABEL_LIMIT = 64;

/** Texts over languages that were read; `loadTexts` is the way to get them. */
export function createTexts(
  languages: ReadonlyMap<Locale, Language>,
  reference: Locale,
  onTrouble: (trouble: TextTrouble) => void,
): Texts {
  const views = new Map<string, Texts>();
  const of = (procedure: string): Texts => {
    const made =
      views.get(procedure) ?? createView(sourcesOf(languages, procedure), reference, onTrouble, of);
    views.set(procedure, made);
    return made;
  };
  return createView(sourcesOf(languages), reference, onTrouble, of);
}

type Sources = ReadonlyMap<Locale, readonly TextSource[]>;

function sourcesOf(languages: ReadonlyMap<Locale, Language>, procedure?: string): Sources {
  return new Map(
    [...languages].map(([locale, { engine, procedures }]) => {
      const own = procedure === undefined ? undefined : procedures.get(procedure);
      return [locale, own ? [own, engine] : [engine]];
    }),
  );
}

function createView(
  sources: Sources,
  reference: Locale,
  onTrouble: (trouble: TextTrouble) => void,
  of: Texts["of"],
): Texts {
  const spoken = new Map([...sources].map(([locale, each]) => [locale, speakerOf(locale, each)]));
  const everyWord = wordsOf([...sources.values()].flat());
  const typed = new Map<string, string>();

  const t = (locale: Locale, id: string, args: TextArgs | FindArg = {}): string => {
    const own = spoken.get(locale)?.find(id);
    if (own === undefined) onTrouble({ locale, id, what: "there is no such text" });
    const used = own === undefined ? reference : locale;
    const speaker = spoken.get(used);
    const pattern = own ?? speaker?.find(id);
    if (!speaker || pattern === undefined) return escapeHtml(id);
    const errors: Error[] = [];
    const shown = safeArgs(used, reference, args, speaker.variables(id));
    const words = speaker.bundle.formatPattern(pattern, shown, errors);
    for (const error of errors) onTrouble({ locale: used, id, what: error.message });
    return words;
  };
  const label: Texts["label"] = (locale, id, args) => cut(plainWords(t(locale, id, args)), LABEL_LIMIT);

  return {
    locales: [...sources.keys()],
    has: (locale, id) => spoken.get(locale)?.find(id) !== undefined,
    ids: (locale) => spoken.get(locale)?.ids ?? [],
    variables: (locale, id) => spoken.get(locale)?.variables(id) ?? new Set(),
    t,
    plain: (locale, id, args) => cut(plainWords(t(locale, id, args)), TOAST_LIMIT),
    label,
    typedLabel(locale, id) {
      // Each answer is compared with all of these.
      const key = `${locale} ${id}`;
      const words = typed.get(key) ?? fold(label(locale, id));
      typed.set(key, words);
      return words;
    },
    wordLists: [...new Set([...sources.values()].flat().flatMap(({ words }) => [...words.keys()]))],
    words: (locale) => (locale === undefined ? everyWord : (spoken.get(locale)?.words ?? everyWord)),
    of,
  };
}

/** One language of a view: finds patterns, and knows what each shows. */
function speakerOf(locale: Locale, sources: readonly TextSource[]) {
  // Isolation marks would end up in what people copy, and both languages are written left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const resource of sources.flatMap(({ resources }) => resources)) bundle.addResource(resource);
  const texts = new Map(sources.flatMap((each) => each.texts).map((text) => [text.id, text]));
  // Every text is offered some 30 values and shows two or three: only those are worth finding and escaping.
  const shown = new Map<string, ReadonlySet<string>>();
  return {
    bundle,
    ids: [...texts.keys()],
    words: wordsOf(sources),
    find(id: string) {
      const dot = id.indexOf(".");
      const message = bundle.getMessage(dot < 0 ? id : id.slice(0, dot));
      return (dot < 0 ? message?.value : message?.attributes[id.slice(dot + 1)]) ?? undefined;
    },
    variables(id: string): ReadonlySet<string> {
      const known = shown.get(id);
      if (known) return known;
      const found = variablesOf(id, texts);
      shown.set(id, found);
      return found;
    },
  };
}

function variablesOf(id: string, texts: ReadonlyMap<string, ParsedText>): ReadonlySet<string> {
  const parts = new Set([id]);
  for (const part of parts) for (const included of texts.get(part)?.includes ?? []) parts.add(included);
  return new Set([...parts].flatMap((part) => [...(texts.get(part)?.variables ?? [])]));
}

function wordsOf(sources: readonly TextSource[]): Words {
  const lists = new Map<string, readonly string[]>();
  for (const [id, phrases] of sources.flatMap(({ words }) => [...words]))
    lists.set(id, [...(lists.get(id) ?? []), ...phrases]);
  return createWords(lists);
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
