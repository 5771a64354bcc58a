import { noteFailure } from "../sending/delivery-failures.ts";
import type { Case } from "./case.ts";
import { withHistory } from "./change-case.ts";
import { type Decision, rejected, silently } from "./decision.ts";

/** Decides what a change of reachability does to a case; it has no effects. */
export function changeReachability(
  current: Case,
  event: "blocked" | "unreachable" | "reachable",
  now: Date,
): Decision {
  if (event === "reachable") return becomeReachable(current, now);
  if (current.isUnreachable) return rejected("unchanged", current);
  const { firstFailureAt, unreachable } = noteFailure(current.firstFailureAt, now);
  if (event === "unreachable" && !unreachable) {
    return firstFailureAt === current.firstFailureAt
      ? rejected("unchanged", current)
      : silently({ ...current, firstFailureAt });
  }
  return silently(withHistory({ ...current, firstFailureAt, isUnreachable: true }, now, "unreachable"));
}

function becomeReachable(current: Case, now: Date): Decision {
  if (current.firstFailureAt === undefined && !current.isUnreachable) return rejected("unchanged", current);
  const { isUnreachable, firstFailureAt: _, ...reachable } = current;
  return silently(isUnreachable ? withHistory(reachable, now, "reachable") : reachable);
}
