import type { FluentResource } from "@fluent/bundle";
import type { Locale } from "../domain/case/person.ts";
import type { Shown } from "../domain/procedure/content.ts";
import type { Words } from "../domain/text/words.ts";
import type { ParsedText } from "./parse-ftl.ts";

/** Values that a text shows. */
export type TextArgs = Readonly<Record<string, Shown>>;

/** Finds the value of a variable, where many could be shown and few are. */
export type FindArg = (name: string) => Shown | undefined;

/** A text that could not be shown as written; `id` is a message id, perhaps with `.attribute`. */
export type TextTrouble = { readonly locale: Locale; readonly id: string; readonly what: string };

/** How words that people type are read; the domain knows. */
export type WordTools = {
  /** The lists that a language may have, beside those of choices. */
  readonly lists: readonly string[];
  readonly createWords: (lists: ReadonlyMap<string, readonly string[]>) => Words;
  /** Text as people type it: without accents and signs. */
  readonly fold: (text: string) => string;
};

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
