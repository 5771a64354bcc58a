import type { Case, Effect } from "./case.ts";
import type { Outcome } from "./events.ts";

/** What an event led to: the next case, and the effects to run in order. */
export type Decision = {
  readonly outcome: Outcome;
  readonly case: Case;
  readonly effects: readonly Effect[];
};

/** Shows the place; the progress message is unchanged. */
export const SHOW: readonly Effect[] = [{ do: "show" }];

/** Updates the progress message, then shows the place. */
export const SHOW_ALL: readonly Effect[] = [{ do: "refresh-status" }, { do: "show" }];

/** The event is applied: the case is saved, then the effects run. */
export function applied(next: Case, effects: readonly Effect[]): Decision {
  return { outcome: "applied", case: next, effects };
}

/** The event is applied and led to another place, perhaps in another step. */
export function movedTo(before: Case, next: Case): Decision {
  const sameProgress = before.at.step === next.at.step && before.status === next.status;
  return applied(next, sameProgress ? SHOW : SHOW_ALL);
}

/** The event changes nothing; the outcome says why. */
export function rejected(outcome: Exclude<Outcome, "applied">, current: Case): Decision {
  return { outcome, case: current, effects: [] };
}

/** The event is applied without effects. */
export function silently(next: Case): Decision {
  return applied(next, []);
}
