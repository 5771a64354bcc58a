import type { LocalDate } from "../calendar/local-date.ts";
import type { Answers } from "./form.ts";
import type { Procedure } from "./procedure.ts";

/** One procedure with its content: data from `flows`, checked when the bot starts. */
export type Content = {
  readonly procedure: Procedure;
  readonly consent: { readonly version: string; readonly purpose: string };
  readonly faq: readonly FaqEntry[];
  readonly troubles: readonly Trouble[];
  /** Values that every text may show, such as offices, links and days; they depend on the answers and on the day. */
  readonly facts: (answers: Answers, today: LocalDate) => Readonly<Record<string, Shown>>;
  /** The id of the text that addresses the person, shown as `$you`, and as `$You` at the start of a sentence. */
  readonly address: (answers: Answers) => string;
  /** Message ids of the guide's pages, for people without consent. */
  readonly guide: readonly string[];
  /** Folder with the drawn pictures (SVG), as a file URL ending in a slash. */
  readonly pictures: URL;
};

/** A value that a text shows; days and names are formatted in the person's language. */
export type Shown = string | number | { readonly day: LocalDate } | { readonly names: Names };

/** A name in each language, by the language's code. */
export type Names = Readonly<Record<string, string>>;

/** A typical question. Its texts: `faq-<id>` (the answer) with `.question` and `.words` (further search words). */
export type FaqEntry = { readonly id: string };

/** A typical trouble and its fix. Its texts: `trouble-<id>` with `.title`. Offered in the steps it names. */
export type Trouble = { readonly id: string; readonly steps: readonly string[] };
