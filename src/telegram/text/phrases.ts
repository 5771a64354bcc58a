import { fold } from "../../domain/text/fold.ts";
import type { Texts } from "../../i18n/texts.ts";

/** Phrases that a text lists between commas, as they stand there and as people may type them. */
export type Phrases = { readonly spoken: readonly string[]; readonly folded: readonly string[] };

/** Each answer is held against all of these: reading them anew took longer than judging the answer. */
const read = new WeakMap<Texts, Map<string, Phrases>>();

/** The phrases that a text without variables lists. */
export function phrasesIn(texts: Texts, locale: string, id: string): Phrases {
  return once(texts, `${locale} ${id}`, () =>
    texts
      .t(locale, id)
      .split(",")
      .map((phrase) => phrase.trim()),
  );
}

/** The words of a button, folded, as whoever types them instead of tapping it writes them. */
export function typedLabel(texts: Texts, locale: string, id: string): string {
  return once(texts, `${locale} ${id} label`, () => [texts.label(locale, id)]).folded[0] ?? "";
}

function once(texts: Texts, key: string, phrases: () => readonly string[]): Phrases {
  const words = read.get(texts) ?? new Map<string, Phrases>();
  read.set(texts, words);
  const known = words.get(key);
  if (known) return known;
  const spoken = phrases();
  const found = { spoken, folded: spoken.map(fold) };
  words.set(key, found);
  return found;
}
