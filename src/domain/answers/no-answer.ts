import { fold } from "../text/fold.ts";
import { type Words, withoutStart } from "../text/words.ts";

/** More words than this behind "I have no" say something else. */
const MAX_WORDS_BEHIND = 4;

/** Whether somebody types that a question is to be skipped. */
export function saysSkip(text: string, words: Words): boolean {
  return words("skip").folded.includes(fold(text));
}

/**
 * Whether somebody says that there is nothing to answer, which skips a question that may be skipped.
 *
 * @example saysNone("em không có email ạ", words) // true
 */
export function saysNone(text: string, words: Words): boolean {
  const said = fold(text);
  if (words("none").folded.includes(said)) return true;
  const openings = [...words("openings").folded, ...words("first-person").folded];
  const rest = ` ${withoutStart(said, { folded: openings })} `;
  return words("has-none").folded.some((phrase) => {
    if (!rest.startsWith(` ${phrase} `)) return false;
    const behind = rest.slice(phrase.length + 2).trim();
    return behind === "" || (behind.split(" ").length <= MAX_WORDS_BEHIND && !/\p{N}/u.test(behind));
  });
}
