import type { ValidationContext } from "../procedure/form.ts";
import { accept, reject, type Validation } from "../procedure/validation.ts";
import { clean } from "../text/clean.ts";
import { fold, words as wordsOf } from "../text/fold.ts";
import { mentions, type Words } from "../text/words.ts";
import { provinces } from "./provinces.ts";

const MIN_LENGTH = 10;
const MAX_LENGTH = 200;

const PROVINCES = {
  folded: [...provinces.values(), "Hồ Chí Minh", "Huế", "Vũng Tàu", "Sài Gòn"].map(fold),
};

/** Reads a contact address: one line with its accents, lines joined by commas. */
export function validateAddress(text: string, { words }: ValidationContext): Validation {
  const line = clean(text.replace(/[\r\n]+/gu, ", "));
  const address = clean(withoutLabel(line, words)).replace(/(?: ?,)+ ?/gu, ", ");
  if (address === "") return reject("rejected-empty");
  if (address.length < MIN_LENGTH) return reject("rejected-address-short", { min: MIN_LENGTH });
  if (address.length > MAX_LENGTH) return reject("rejected-address-long", { max: MAX_LENGTH });
  if (!/\p{L}/u.test(address) || wordsOf(address).length < 2) return reject("rejected-address-words");
  return namesPlace(fold(address), words)
    ? accept(address)
    : accept(address, { text: "doubt-address-place" });
}

/** No other label is taken off: "Thôn: …" and "xã: …" belong to the address. */
function withoutLabel(line: string, words: Words): string {
  const [label, before = ""] = /^([^:,]*):/u.exec(line) ?? [];
  const typed = before.toLowerCase();
  return label !== undefined && words("address-labels").spoken.some((each) => typed.startsWith(each))
    ? line.slice(label.length)
    : line;
}

function namesPlace(address: string, words: Words): boolean {
  // "p5" and "q1" are written as one word.
  const unnumbered = address.replace(/(?<=\p{L})\d{1,2}(?= |$)/gu, "");
  return mentions(unnumbered, words("places")) || mentions(address, PROVINCES);
}
