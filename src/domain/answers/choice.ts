import type { ValidationContext } from "../procedure/form.ts";
import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import { mentions, type Words, withoutStart } from "../text/words.ts";

/**
 * A validator of choices: by stored value, by number in the list, or by the words of the lists
 * `choice-<name>-<value>` of any language.
 *
 * @param name form and field, as in the names of the lists
 * @example validateChoice("who-track", ["staff", "student"])("Tôi là sinh viên", context)
 */
export function validateChoice(name: string, values: readonly string[]) {
  const choices = values.map((value) => ({
    value,
    folded: fold(value),
    list: `choice-${name}-${value}` as const,
  }));

  return (text: string, { words }: ValidationContext): Validation => {
    const said = fold(clean(text));
    const value =
      values.find((each) => each === text) ??
      choices.find(({ folded, list }) => folded === said || words(list).folded.includes(said))?.value ??
      values[numberIn(withoutStart(said, words("number"))) - 1] ??
      mentioned(said, words);
    return value === undefined ? reject("rejected-choice", { count: values.length }) : accept(value);
  };

  /** The one value whose words occur in a longer sentence; "not a student" is nobody's choice. */
  function mentioned(said: string, words: Words): string | undefined {
    const sentence = ` ${said} `;
    const found = choices.flatMap(({ value, folded, list }) => {
      const name = [folded, ...words(list).folded].find((each) => sentence.includes(` ${each} `));
      return name === undefined ? [] : [{ value, rest: sentence.replace(` ${name} `, " ").trim() }];
    });
    const [only, another] = found;
    return only && !another && !mentions(only.rest, words("denial")) ? only.value : undefined;
  }
}

function numberIn(said: string): number {
  return /^\d{1,2}$/u.test(said) ? Number(said) : 0;
}
