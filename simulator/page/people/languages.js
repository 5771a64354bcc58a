/** The languages of Telegram apps that the page offers, in their own names. */
export const LANGUAGES = new Map([
  ["vi", "Tiếng Việt"],
  ["en", "English"],
  ["fr", "Français"],
]);
