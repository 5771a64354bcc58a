import { createWords } from "../../../src/domain/text/words.ts";
import type { Localizer } from "../../../src/telegram/text/localizer.ts";

const noWords = createWords(new Map());

/** A speaker who names the text instead of saying it, with the values that were given along. */
export function echo(locale: string, existing: readonly string[] = []): Localizer {
  const name = (id: string, args: object = {}) => [id, ...Object.values(args)].join(" ");
  return {
    locale,
    html: name,
    label: name,
    toast: name,
    has: (id) => existing.includes(id),
    ownWords: noWords,
    words: noWords,
    typedLabel: (id) => id,
  };
}
