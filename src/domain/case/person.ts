/** Languages that have a folder in `locales`. */
export type Locale = string;

/** A person who gave consent; before consent nothing is stored about anyone. */
export type Person = {
  /** Telegram's user id; in a private chat it is the chat id too. */
  readonly id: number;
  readonly locale: Locale;
  readonly consent: Consent;
  readonly createdAt: string;
};

/** Proof of an explicit consent (Law 91/2025/QH15): text version, time and purpose. */
export type Consent = { readonly version: string; readonly at: string; readonly purpose: string };
