import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";

/** A validator of free short texts, such as the name of a unit; lengths are in characters. */
export function validateShortText({ min, max }: { readonly min: number; readonly max: number }) {
  return (text: string): Validation => {
    const said = clean(text);
    if (!/[\p{L}\p{N}]/u.test(said)) return reject("rejected-empty");
    if (said.length < min) return reject("rejected-text-short", { min });
    if (said.length > max) return reject("rejected-text-long", { max });
    return accept(said);
  };
}
