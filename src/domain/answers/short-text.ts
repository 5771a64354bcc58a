import { type Judged, refused, taken } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";

/** A judge of free short texts, such as the name of a unit; lengths are in characters. */
export function judgeShortText({ min, max }: { readonly min: number; readonly max: number }) {
  return (text: string): Judged => {
    const said = clean(text);
    if (!/[\p{L}\p{N}]/u.test(said)) return refused("refused-empty");
    if (said.length < min) return refused("refused-text-short", { min });
    if (said.length > max) return refused("refused-text-long", { max });
    return taken(said);
  };
}
