import { accept, reject, type Validation } from "../procedure/validation.ts";
import { compact } from "../text/clean.ts";

// Eleven-digit numbers became ten-digit ones on 15/9/2018; the last seven digits stayed.
const NEW_PREFIX: ReadonlyMap<string, string> = new Map([
  ["0120", "070"],
  ["0121", "079"],
  ["0122", "077"],
  ["0123", "083"],
  ["0124", "084"],
  ["0125", "085"],
  ["0126", "076"],
  ["0127", "081"],
  ["0128", "078"],
  ["0129", "082"],
  ["0162", "032"],
  ["0163", "033"],
  ["0164", "034"],
  ["0165", "035"],
  ["0166", "036"],
  ["0167", "037"],
  ["0168", "038"],
  ["0169", "039"],
  ["0186", "056"],
  ["0188", "058"],
  ["0199", "059"],
]);

const MOBILE = /^0[35789]\d{8}$/u;
const PREFIX_IN_USE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])/u;
const LANDLINE = /^02\d{8,9}$/u;

/** Reads a Vietnamese mobile number in any usual form; stored as ten digits beginning with 0. */
export function validatePhone(text: string): Validation {
  const typed = compact(text).replace(/[()/]/gu, "");
  if (typed === "") return reject("rejected-empty");
  if (!/^\+?\d+$/u.test(typed)) return reject("rejected-phone-not-digits");
  if (/^(?:\+(?!84)|00(?!84))/u.test(typed)) return reject("rejected-phone-foreign");

  const national = typed.replace(/^(?:\+84|0084|84(?=0?\d{9}$))0?/u, "0");
  if (LANDLINE.test(national)) return reject("rejected-phone-landline");
  if (MOBILE.test(national)) return validatePrefix(national);

  const today = todaysForm(national);
  if (today !== undefined) return accept(today, { text: "doubt-phone-converted", args: { phone: today } });
  return national.length === 10
    ? reject("rejected-phone-start")
    : reject("rejected-phone-length", { count: national.length });
}

function validatePrefix(phone: string): Validation {
  if (PREFIX_IN_USE.test(phone)) return accept(phone);
  return accept(phone, { text: "doubt-phone-prefix", args: { prefix: phone.slice(0, 3) } });
}

/** An old eleven-digit number, or one that lost its leading 0 in a spreadsheet, as it is dialled today. */
function todaysForm(number: string): string | undefined {
  const prefix = number.length === 11 ? NEW_PREFIX.get(number.slice(0, 4)) : undefined;
  if (prefix !== undefined) return prefix + number.slice(4);
  return MOBILE.test(`0${number}`) ? `0${number}` : undefined;
}
