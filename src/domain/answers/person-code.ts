import { accept, reject, type Validation } from "../procedure/validation.ts";
import { unlabelled } from "../text/clean.ts";
import { readIdNumber } from "./id-number.ts";

const MIN_LENGTH = 3;
const MAX_LENGTH = 20;

/** Reads a staff or student code: letters, digits, dashes and dots, stored in capitals without spaces. */
export function validatePersonCode(text: string): Validation {
  const code = unlabelled(text)
    .replace(/\s/gu, "")
    .replace(/[\p{Pd}−]/gu, "-")
    .toUpperCase();
  if (code === "") return reject("rejected-empty");
  if (!/^[A-Z0-9.-]*[A-Z0-9][A-Z0-9.-]*$/u.test(code)) return reject("rejected-person-code-characters");
  if (code.length < MIN_LENGTH || code.length > MAX_LENGTH) {
    return reject("rejected-person-code-length", { min: MIN_LENGTH, max: MAX_LENGTH });
  }
  return readIdNumber(code)?.province === undefined
    ? accept(code)
    : accept(code, { text: "doubt-person-code-id" });
}
