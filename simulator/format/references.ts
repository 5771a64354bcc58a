const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The character of an HTML reference and its end offset; Telegram knows four names and all numbers. */
export function decodeReference(
  html: string,
  at: number,
): { readonly character: string; readonly end: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/i.exec(html.slice(at, at + 12));
  if (match === null) return undefined;
  const [written, decimal, hex, name] = match;
  const character = name === undefined ? fromCode(decimal, hex) : named[name];
  return character === undefined ? undefined : { character, end: at + written.length };
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const valid = code > 0 && code < 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
}

/** Escapes text, so that HTML shows it unchanged. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign]};`);
}

/** Replaces all references of a text by their characters. */
export function decodeReferences(value: string): string {
  let decoded = "";
  for (let i = 0; i < value.length; ) {
    const reference = value[i] === "&" ? decodeReference(value, i) : undefined;
    decoded += reference?.character ?? value[i];
    i = reference?.end ?? i + 1;
  }
  return decoded;
}
