/**
 * Text as people compare it: without accents, in lower case, any punctuation as a single space.
 *
 * @example fold("Đăng ký — CĂN CƯỚC!") // "dang ky can cuoc"
 */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: compared(text) };
  return last.folded;
}

/** What a person says is compared with many things, one after the other. */
let last = { text: "", folded: "" };

function compared(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      // đ is a letter of its own, so decomposing does not touch it
      .replaceAll("đ", "d")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

/** The words of a text, folded, in order. */
export function words(text: string): string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "");
}
