/** The instant (ISO 8601) at which Telegram first said that somebody is out of reach, and nothing since has reached them. */
export type FirstFailure = string;

const DAY_MS = 86_400_000;

/**
 * Somebody counts as unreachable only when Telegram says so twice, at least a day apart: one word may be an
 * error of its own, and a day is long enough for an outage. Keep the strike with the person; whatever
 * comes from them, and whatever reaches them, clears it.
 */
export function noteFailure(
  before: FirstFailure | undefined,
  at: Date,
): { readonly firstFailureAt: FirstFailure; readonly unreachable: boolean } {
  if (before === undefined) return { firstFailureAt: at.toISOString(), unreachable: false };
  return { firstFailureAt: before, unreachable: at.getTime() - Date.parse(before) >= DAY_MS };
}
