import { fold } from "./fold.ts";

/** The lists of words that people type and the engine understands; `locales/<language>/words.ftl` says what each is. */
const WORD_LISTS = [
  "openings",
  "endings",
  "first-person",
  "skip",
  "none",
  "has-none",
  "denial",
  "number",
  "today",
  "yesterday",
  "two-days-ago",
  "three-days-ago",
  "tomorrow",
  "days-ago",
  "numbers",
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "this-week",
  "last-week",
  "past-before",
  "past-after",
  "day",
  "date-fillers",
  "ordinals",
  "months",
  "already",
  "done-verbs",
  "secrets",
  "address-labels",
  "places",
  "agency",
  "thanks",
  "quiet",
  "later",
  "agreement",
  "asking",
  "search-empty",
] as const;

/** A list of words: one of the engine's, or what people call a choice (`choice-<form>-<field>-<value>`). */
export type WordList = (typeof WORD_LISTS)[number] | `choice-${string}`;

/** The phrases of a list: in lower case with their accents, and folded, as most people type them. */
export type Phrases = { readonly spoken: readonly string[]; readonly folded: readonly string[] };

/** Words that people type, list by list; a list that nobody wrote is empty. */
export type Words = (list: WordList) => Phrases;

const NOTHING: Phrases = { spoken: [], folded: [] };

/** Words from lists of phrases by the list's id; each phrase is folded once. */
export function createWords(written: ReadonlyMap<string, readonly string[]>): Words {
  const lists = new Map<string, Phrases>(
    [...written].map(([list, phrases]) => [
      list,
      { spoken: phrases.map((each) => each.normalize("NFC").toLowerCase()), folded: phrases.map(foldAround) },
    ]),
  );
  return (list) => lists.get(list) ?? NOTHING;
}

/** The # of a phrase stands for a number. */
function foldAround(phrase: string): string {
  return phrase.split("#").map(fold).join(" # ").trim();
}

/** What reading the lists of a language takes. */
export const wordTools = { lists: WORD_LISTS, createWords, fold } as const;

type Folded = Pick<Phrases, "folded">;

/** Whether folded words contain a phrase, word by word. */
export function mentions(said: string, { folded }: Folded): boolean {
  const sentence = ` ${said} `;
  return folded.some((phrase) => sentence.includes(` ${phrase} `));
}

/** Folded words without the phrases of a list at their beginning; what is nothing but a phrase stays. */
export function withoutStart(said: string, list: Folded): string {
  const opening = list.folded.find((phrase) => said.startsWith(`${phrase} `));
  return opening === undefined ? said : withoutStart(said.slice(opening.length + 1), list);
}

/** Folded words without the phrases of a list at their end; what is nothing but a phrase stays. */
export function withoutEnd(said: string, list: Folded): string {
  const ending = list.folded.find((phrase) => said.endsWith(` ${phrase}`));
  return ending === undefined ? said : withoutEnd(said.slice(0, -ending.length - 1), list);
}
