/** Why a call to Telegram failed, or may have failed. */
export type Failure =
  /** Telegram says that the person is unreachable; see `noteFailure` for how often it must say so. */
  | { readonly kind: "unreachable"; readonly why: Why }
  /** The chat has another id now: send there. */
  | { readonly kind: "migrated"; readonly chatId: number }
  /** The text, its markup, buttons or file are invalid, for every recipient alike: stop. */
  | { readonly kind: "content"; readonly description: string }
  /** Rate limited: send again after so many seconds. */
  | { readonly kind: "too-many"; readonly retryAfterS: number }
  /** Refused for any other reason, which says nothing about the person. */
  | { readonly kind: "refused"; readonly code: number; readonly description: string }
  /** It may have arrived; Telegram offers no way to find out. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** It never reached Telegram: send again. */
  | { readonly kind: "not-sent"; readonly reason: string };

/** Why a person is unreachable. */
export type Why = "blocked" | "deactivated" | "never-started" | "not-found";

/** Whether a failure says nothing about the call itself: Telegram is unreachable, or limits the rate. */
export function isOutage(failure: Failure | undefined): boolean {
  return failure?.kind === "unknown" || failure?.kind === "not-sent" || failure?.kind === "too-many";
}
