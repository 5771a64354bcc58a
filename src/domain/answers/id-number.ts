import type { AskContext, GivenAnswer } from "../procedure/form.ts";
import { accept, type Message, reject, type Validation } from "../procedure/validation.ts";
import { compact } from "../text/clean.ts";
import { provinces } from "./provinces.ts";

/** What a 12-digit citizen number says about its holder (Decree 137/2015, art. 13). */
export type CitizenNumber = {
  readonly number: string;
  readonly provinceCode: string;
  /** Missing for a code that is not in the table of provinces. */
  readonly province?: string;
  /** Year of birth. */
  readonly born: number;
  readonly sex: "male" | "female";
};

// Below this age the registration goes through a parent or another representative.
const MIN_AGE = 14;
const MAX_AGE = 100;

/** Takes a 12-digit citizen number apart; `undefined` for anything else. */
export function readIdNumber(text: string): CitizenNumber | undefined {
  const parts = /^(\d{3})(\d)(\d{2})\d{6}$/u.exec(compact(text));
  if (!parts) return undefined;
  const [number, provinceCode = "", century = "", year = ""] = parts;
  const province = provinces.get(provinceCode);
  return {
    number,
    provinceCode,
    ...(province !== undefined && { province }),
    born: 1900 + 100 * Math.floor(Number(century) / 2) + Number(year),
    sex: Number(century) % 2 === 0 ? "male" : "female",
  };
}

/**
 * A validator of citizen numbers (12 digits) and passport numbers; the old nine-digit card is void since 2025.
 *
 * @param birthYear the year of birth that was given, to compare the number with
 */
export function validateIdNumber({ birthYear }: { readonly birthYear: GivenAnswer }) {
  return (text: string, context: AskContext): Validation => {
    const number = compact(text).toUpperCase();
    if (number === "") return reject("rejected-empty");
    if (/^[A-Z]\d{7,8}$/u.test(number)) return accept(number, { text: "doubt-id-passport" });
    if (!/^\d+$/u.test(number)) return reject("rejected-id-not-digits");
    if (number.length === 9) return reject("rejected-id-old-card");
    const citizen = readIdNumber(number);
    if (!citizen) return reject("rejected-id-length", { count: number.length });
    const thisYear = Number(context.today.slice(0, 4));
    return accept(number, ...doubtsAbout(citizen, thisYear, birthYear(context)));
  };
}

function doubtsAbout(
  { provinceCode, province, born }: CitizenNumber,
  thisYear: number,
  declared: string | undefined,
): Message[] {
  const doubts: Message[] = [];
  // years travel as text, so that no language groups their digits
  const year = String(born);
  const age = thisYear - born;
  if (province === undefined) doubts.push({ text: "doubt-id-province", args: { code: provinceCode } });
  if (age < 0 || age > MAX_AGE) doubts.push({ text: "doubt-id-year", args: { year } });
  else if (age < MIN_AGE) doubts.push({ text: "doubt-id-young", args: { year } });
  if (declared !== undefined && declared !== year) {
    doubts.push({ text: "doubt-birth-years-differ", args: { declared, read: year } });
  }
  return doubts;
}
