/** The languages that a person's Telegram may have, by their own names. */
export const LANGUAGES = new Map([
  ["vi", "Tiếng Việt"],
  ["en", "English"],
  ["fr", "Français"],
]);
