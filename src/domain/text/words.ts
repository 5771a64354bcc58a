import { fold } from "./fold.ts";

/** The lists of words that people type and the engine understands; `locales/<language>/words.ftl` says what each is. */
export const WORD_LISTS = [
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

/** The phrases of a list: as they are written there, and folded, as most people type them. */
export type Phrases = { readonly spoken: readonly string[]; readonly folded: readonly string[] };

/** Words that people type, list by list; a list that nobody wrote is empty. */
export type Words = (list: WordList) => Phrases;

const NOTHING: Phrases = { spoken: [], folded: [] };

/** Words from lists of phrases by the list's id; each phrase is folded once. */
export function createWords(lists: ReadonlyMap<string, readonly string[]>): Words {
  const phrases = new Map(
    [...lists].map(([list, spoken]) => [list, { spoken, folded: spoken.map(fold) }] as const),
  );
  return (list) => phrases.get(list) ?? NOTHING;
}

/** Whether folded words contain a phrase, word by word. */
export function mentions(said: string, { folded }: Phrases): boolean {
  const sentence = ` ${said} `;
  return folded.some((phrase) => sentence.includes(` ${phrase} `));
}

/** Folded words without the phrases of a list at their beginning; a phrase that is everything stays. */
export function withoutStart(said: string, { folded }: Phrases): string {
  const opening = folded.find((phrase) => said.startsWith(`${phrase} `));
  return opening === undefined ? said : withoutStart(said.slice(opening.length + 1), { spoken: [], folded });
}

/** Folded words without the phrases of a list at their end; a phrase that is everything stays. */
export function withoutEnd(said: string, { folded }: Phrases): string {
  const ending = folded.find((phrase) => said.endsWith(` ${phrase}`));
  return ending === undefined ? said : withoutEnd(said.slice(0, -ending.length - 1), { spoken: [], folded });
}
