import { accept, reject, type Validation } from "../procedure/validation.ts";
import { unlabelled } from "../text/clean.ts";

const MAX_LENGTH = 100;

// Up to two loose accents per letter: some letters of Ê Đê and Ba Na have no composed form.
const NAME = /^(?:(?=\p{L})\p{Script=Latin}[\u{300}-\u{36F}]{0,2}|['. -])+$/u;

/** Reads a full name as on the card: at least two words, with its accents, in Vietnamese capitals. */
export function validateFullName(text: string): Validation {
  const name = unlabelled(text);
  if (name === "") return reject("rejected-empty");
  if (/\p{N}/u.test(name)) return reject("rejected-name-digits");
  if (!NAME.test(name)) return reject("rejected-name-symbols");
  if (name.length > MAX_LENGTH) return reject("rejected-name-long", { max: MAX_LENGTH });
  if (name.split(" ").filter((word) => /\p{L}/u.test(word)).length < 2)
    return reject("rejected-name-one-word");

  const written = inCapitals(name);
  return /^[\x20-\x7e]+$/u.test(written)
    ? accept(written, { text: "doubt-name-no-accents" })
    : accept(written);
}

/** NGUYỄN VĂN AN and nguyễn văn an become Nguyễn Văn An; a name with capitals of its own stays. */
function inCapitals(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (first) => {
    const capital = first.toUpperCase();
    // letters such as ß have no single capital
    return capital.length === first.length ? capital : first;
  });
}
