import type { Case, Effect } from "./case.ts";
import type { Outcome } from "./events.ts";

/** The next case and what the person is to notice, in order. */
export type Decision = {
  readonly outcome: Outcome;
  readonly case: Case;
  readonly effects: readonly Effect[];
};

/** Shows the place; the progress is as it was. */
export const SHOW: readonly Effect[] = [{ do: "show" }];

/** Shows the place and what has changed in the progress. */
export const SHOW_ALL: readonly Effect[] = [{ do: "refresh-status" }, { do: "show" }];

/** The event counts: the case is to be saved, then the effects carried out. */
export function applied(next: Case, effects: readonly Effect[]): Decision {
  return { outcome: "applied", case: next, effects };
}

/** The event counts and has led to another place, perhaps of another step. */
export function movedTo(before: Case, next: Case): Decision {
  const sameProgress = before.at.step === next.at.step && before.status === next.status;
  return applied(next, sameProgress ? SHOW : SHOW_ALL);
}

/** The event changes nothing, for this reason. */
export function rejected(outcome: Exclude<Outcome, "applied">, current: Case): Decision {
  return { outcome, case: current, effects: [] };
}

/** The event counts, and the person notices nothing of it. */
export function silently(next: Case): Decision {
  return applied(next, []);
}
