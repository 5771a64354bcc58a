const ASCII = /^\p{ASCII}*$/u;

/** Marks without a letter of their own, such as the frame of a keycap. */
const LOOSE_MARKS = /(^|[^\p{L}\p{M}])\p{M}+/gu;

/** Marks of Latin letters are accents; in other scripts they are vowels, without which words are others. */
const ACCENTS = /(\p{Script=Latin})\p{M}+/gu;

const SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;

// Making one takes longer than a hundred uses.
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * Text as people compare it: without accents, in lower case, any punctuation as a single space.
 *
 * @example fold("Đăng ký — CĂN CƯỚC!") // "dang ky can cuoc"
 */
export function fold(text: string): string {
  // đ is a letter of its own, so decomposing does not touch it
  const plain = text.normalize("NFKD").replace(ACCENTS, "$1").toLowerCase().replaceAll("đ", "d");
  if (ASCII.test(plain)) return plain.replace(/[^a-z0-9]+/gu, " ").trim();
  return spaced(plain.replace(LOOSE_MARKS, "$1").replace(SIGNS, " ").trim());
}

/** The words of a text, folded, in order. */
export function words(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** Scripts that write words without spaces between them get some; dividing stops when nothing is divided any more. */
function spaced(text: string): string {
  if (/^[\p{Script=Latin}\p{N} ]*$/u.test(text)) return text;
  const apart = Array.from(segmenter.segment(text), ({ segment }) => segment.trim())
    .filter((segment) => segment !== "")
    .join(" ");
  return apart === text ? text : spaced(apart);
}
