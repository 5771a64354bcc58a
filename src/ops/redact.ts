const BOT_TOKEN = /\d+:[A-Za-z0-9_-]{10,}/g;
const CREDENTIALS = /(?<=:\/\/)[^\s/?#@]+(?=@)/g;
// Phones, identity and insurance numbers have at least six digits, often grouped.
const LONG_NUMBER = /\d(?:[ .-]?\d){5,}/g;

/** The text without bot tokens and without the user name and password of an address. */
export function redactSecrets(text: string): string {
  return text.replace(BOT_TOKEN, "[token]").replace(CREDENTIALS, "[credentials]");
}

/** The text without secrets and without any number that could belong to a person (six digits or more). */
export function redact(text: string): string {
  return redactSecrets(text).replace(LONG_NUMBER, "[digits]");
}
