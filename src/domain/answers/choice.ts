import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";
import { fold } from "../text/fold.ts";

const DENIAL = /(?:^| )(?:khong|chua|not|no|never)(?: |$)/u;

/**
 * A validator of choices: by stored value, by number in the list, or by words without accents.
 *
 * @param wordsOf what people may call a value, in any language
 * @example validateChoice(["staff", "student"], (value) => called[value])("Tôi là sinh viên")
 */
export function validateChoice(values: readonly string[], wordsOf: (value: string) => readonly string[]) {
  const named = values.map((value) => ({
    value,
    names: [value, ...wordsOf(value)].map(fold).filter(Boolean),
  }));

  return (text: string): Validation => {
    const said = fold(clean(text));
    const value =
      values.find((each) => each === text) ??
      named.find(({ names }) => names.includes(said))?.value ??
      values[Number(/^(?:so )?(\d{1,2})$/u.exec(said)?.[1] ?? 0) - 1] ??
      mentioned(said);
    return value === undefined ? reject("rejected-choice", { count: values.length }) : accept(value);
  };

  /** The one value whose words occur in a longer sentence; "not a student" is nobody's choice. */
  function mentioned(said: string): string | undefined {
    const sentence = ` ${said} `;
    const heard = named.flatMap(({ value, names }) => {
      const name = names.find((each) => sentence.includes(` ${each} `));
      return name === undefined ? [] : [{ value, rest: sentence.replace(` ${name} `, " ") }];
    });
    const [only, another] = heard;
    return only && !another && !DENIAL.test(only.rest) ? only.value : undefined;
  }
}
