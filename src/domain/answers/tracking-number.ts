import { accept, reject, type Validation } from "../procedure/validation.ts";
import { compact } from "../text/clean.ts";

const MIN_LENGTH = 9;
const MAX_LENGTH = 20;

// Vietnam Post's form; other carriers have their own.
const VIETNAM_POST = /^[A-Z]{2}\d{9}VN$/u;

/** Reads a postal tracking number, stored in capitals without spaces. */
export function validateTrackingNumber(text: string): Validation {
  const number = compact(text).toUpperCase();
  if (number === "") return reject("rejected-empty");
  if (!/^[A-Z0-9]+$/u.test(number)) return reject("rejected-tracking-characters");
  if (number.length < MIN_LENGTH || number.length > MAX_LENGTH) {
    return reject("rejected-tracking-length", { min: MIN_LENGTH, max: MAX_LENGTH });
  }
  return VIETNAM_POST.test(number) ? accept(number) : accept(number, { text: "doubt-tracking-form" });
}
