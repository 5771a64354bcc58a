/** Why a call did not do what it should, or perhaps did not. */
export type Failure =
  /** The person is out of reach, as far as Telegram says today; see `struck` for how often it must say so. */
  | { readonly kind: "unreachable"; readonly why: Why }
  /** The chat goes on under another id: send there. */
  | { readonly kind: "migrated"; readonly chatId: number }
  /** The text, its marks, buttons or file are wrong. The next person would not get it either: stop. */
  | { readonly kind: "content"; readonly description: string }
  /** Not accepted: to be sent again, not before so many seconds. */
  | { readonly kind: "too-many"; readonly retryAfterS: number }
  /** Not accepted for any other reason; says nothing about the person. */
  | { readonly kind: "refused"; readonly code: number; readonly description: string }
  /** Perhaps it arrived: Telegram has no way to ask. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** It never left: to be sent again. */
  | { readonly kind: "not-sent"; readonly reason: string };

/** Why somebody is out of reach. */
export type Why = "blocked" | "deactivated" | "never-started" | "not-found";

/** Whether a failure says nothing about what was to be done: Telegram is out of reach, or wants quiet. */
export function isOutage(failure: Failure | undefined): boolean {
  return failure?.kind === "unknown" || failure?.kind === "not-sent" || failure?.kind === "too-many";
}
