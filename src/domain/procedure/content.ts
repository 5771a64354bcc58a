import type { LocalDate } from "../calendar/local-date.ts";
import type { Answers } from "./form.ts";
import type { Procedure } from "./procedure.ts";

/** Everything the engine is told about one procedure: data from `flows`, checked when the bot starts. */
export type Content = {
  readonly procedure: Procedure;
  readonly consent: { readonly version: string; readonly purpose: string };
  readonly faq: readonly FaqEntry[];
  readonly troubles: readonly Trouble[];
  /** Values that every text may show: offices, links, names, days. They depend on what is known of a person, and on the day. */
  readonly facts: (answers: Answers, today: LocalDate) => Readonly<Record<string, Shown>>;
  /** The text that says how somebody is addressed; texts show it as `$you`, and `$You` at the start of a sentence. */
  readonly address: (answers: Answers) => string;
  /** Pages of the guide for those who do not agree to anything being stored: message ids. */
  readonly guide: readonly string[];
  /** Folder with the drawn pictures (SVG), as a file URL ending in a slash. */
  readonly pictures: URL;
};

/** A value that a text shows. A day is written out and a name is chosen in the reader's language, where it is shown. */
export type Shown = string | number | { readonly day: LocalDate } | { readonly names: Names };

/** A name in each language, by the language's code. */
export type Names = Readonly<Record<string, string>>;

/** A typical question. Its texts: `faq-<id>` (the answer) with `.question` and `.words` (further search words). */
export type FaqEntry = { readonly id: string };

/** A known trouble and its fix. Its texts: `trouble-<id>` with `.title`. Offered in the steps it names. */
export type Trouble = { readonly id: string; readonly steps: readonly string[] };
