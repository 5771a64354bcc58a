import { fold } from "./fold.ts";

/** A code of six digits, or an identity number of nine or twelve, alone in a message. */
const NUMBER_ALONE = /^\s*(?:\d[\s.-]?){5}\d\s*$|^\s*(?:\d[\s.-]?){8}\d\s*$|^\s*(?:\d[\s.-]?){11}\d\s*$/;

/** "mat khau: abc123", "otp la 123456": four figures in a row, or a word of letters and figures */
const NAMED_SECRET =
  /\b(?:otp|mat khau|mk|password|passcode|pass|pwd?|ma xac (?:thuc|nhan))\b.*(?:\d{4}|\b(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6})/;

/** One word of letters, figures and a sign, as passwords are made up, and no address. */
const LIKE_A_PASSWORD = /^(?=\S*\p{L})(?=\S*\d)(?=\S*[!#$%&*@^~+=?])(?!\S+@\S+\.\p{L}+$)(?!https?:)\S{6,}$/iu;

/** True for a text that reads like a one-time code, a password or an identity number: nobody should send those to anyone. */
export function looksSecret(text: string): boolean {
  return NUMBER_ALONE.test(text) || LIKE_A_PASSWORD.test(text.trim()) || namesSecret(text);
}

/** True for a text that gives away a one-time code or a password by name: it answers no question. */
export function namesSecret(text: string): boolean {
  return NAMED_SECRET.test(fold(text));
}
