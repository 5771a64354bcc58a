/** The instant (ISO 8601) at which Telegram first said that a person is unreachable, with nothing delivered since. */
export type FirstFailure = string;

const DAY_MS = 86_400_000;

/**
 * Counts a person as unreachable once Telegram says so twice, at least a day apart, because a single failure may be an
 * outage. The first failure is stored with the person; any update from them or delivery to them clears it.
 */
export function noteFailure(
  before: FirstFailure | undefined,
  at: Date,
): { readonly firstFailureAt: FirstFailure; readonly unreachable: boolean } {
  if (before === undefined) return { firstFailureAt: at.toISOString(), unreachable: false };
  return { firstFailureAt: before, unreachable: at.getTime() - Date.parse(before) >= DAY_MS };
}
