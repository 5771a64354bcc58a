import { fold } from "./fold.ts";
import type { Words } from "./words.ts";

/** A code of six digits, or an identity number of nine or twelve, alone in a message. */
const NUMBER_ALONE = /^\s*(?:\d[\s.-]?){5}\d\s*$|^\s*(?:\d[\s.-]?){8}\d\s*$|^\s*(?:\d[\s.-]?){11}\d\s*$/;

/** "abc123", "là 123456": four figures in a row, or a word of letters and figures. */
const LIKE_A_SECRET = /\d{4}|\b(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6}/;

/** One word of letters, figures and a sign, as passwords are made up, and no address. */
const LIKE_A_PASSWORD = /^(?=\S*\p{L})(?=\S*\d)(?=\S*[!#$%&*@^~+=?])(?!\S+@\S+\.\p{L}+$)(?!https?:)\S{6,}$/iu;

/** True for a text that reads like a one-time code, a password or an identity number: nobody should send those to anyone. */
export function looksSecret(text: string, words: Words): boolean {
  return NUMBER_ALONE.test(text) || LIKE_A_PASSWORD.test(text.trim()) || namesSecret(text, words);
}

/** True for a text that gives away a one-time code or a password by name: it answers no question. */
export function namesSecret(text: string, words: Words): boolean {
  const said = ` ${fold(text)} `;
  return words("secrets").folded.some((name) => {
    const at = said.indexOf(` ${name} `);
    return at >= 0 && LIKE_A_SECRET.test(said.slice(at + name.length + 1));
  });
}
