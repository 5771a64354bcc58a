import type { AskContext } from "../procedure/form.ts";
import { type Judged, refused, taken } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";
import { givenDetail } from "./given-detail.ts";
import { readIdNumber } from "./id-number.ts";

const YOUNGEST = 14;
const OLDEST = 100;

/** Reads a year of birth, alone or at the end of a date, and compares it with the citizen number given before. */
export function judgeBirthYear(text: string, context: AskContext): Judged {
  const said = clean(text);
  if (said === "") return refused("refused-empty");
  const [year, another] = said.match(/(?<!\d)\d{4}(?!\d)/gu) ?? [];
  if (year === undefined || another !== undefined) return refused("refused-birth-year");

  const thisYear = Number(context.today.slice(0, 4));
  const [from, to] = [thisYear - OLDEST, thisYear - YOUNGEST];
  if (Number(year) < from || Number(year) > to) {
    return refused("refused-birth-year-range", { from: String(from), to: String(to) });
  }
  const citizen = readIdNumber(givenDetail(context, "idNumber") ?? "");
  if (!citizen || String(citizen.born) === year) return taken(year);
  return taken(year, {
    text: "doubt-birth-years-differ",
    args: { declared: year, read: String(citizen.born) },
  });
}
