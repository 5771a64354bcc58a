import type { AskContext, GivenAnswer } from "../procedure/form.ts";
import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";
import { readIdNumber } from "./id-number.ts";

const MIN_AGE = 14;
const MAX_AGE = 100;

/**
 * A validator of years of birth, alone or at the end of a date.
 *
 * @param idNumber the citizen number that was given, to compare the year with
 */
export function validateBirthYear({ idNumber }: { readonly idNumber: GivenAnswer }) {
  return (text: string, context: AskContext): Validation => {
    const said = clean(text);
    if (said === "") return reject("rejected-empty");
    const [year, another] = said.match(/(?<!\d)\d{4}(?!\d)/gu) ?? [];
    if (year === undefined || another !== undefined) return reject("rejected-birth-year");

    const thisYear = Number(context.today.slice(0, 4));
    const [from, to] = [thisYear - MAX_AGE, thisYear - MIN_AGE];
    if (Number(year) < from || Number(year) > to) {
      return reject("rejected-birth-year-range", { from: String(from), to: String(to) });
    }
    const citizen = readIdNumber(idNumber(context) ?? "");
    if (!citizen || String(citizen.born) === year) return accept(year);
    return accept(year, {
      text: "doubt-birth-years-differ",
      args: { declared: year, read: String(citizen.born) },
    });
  };
}
