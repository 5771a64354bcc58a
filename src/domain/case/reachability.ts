import { struck } from "../sending/delivery-failures.ts";
import type { Case } from "./case.ts";
import { withHistory } from "./change-case.ts";
import { type Decision, nothing, quietly } from "./decision.ts";

/** Decides what it means for a case that its person can be reached or not. Nobody is told anything. */
export function reached(known: Case, event: "blocked" | "unreached" | "returned", now: Date): Decision {
  if (event === "returned") return returned(known, now);
  if (known.mute === "unreachable") return nothing("unchanged", known);
  const { strike, unreachable } = struck(known.strike, now);
  if (event === "unreached" && !unreachable) {
    return strike === known.strike ? nothing("unchanged", known) : quietly({ ...known, strike });
  }
  const optedOut = known.mute === "opted-out" && { optedOut: true as const };
  return quietly(withHistory({ ...known, ...optedOut, strike, mute: "unreachable" }, now, "unreachable"));
}

function returned(known: Case, now: Date): Decision {
  if (known.strike === undefined && known.mute !== "unreachable") return nothing("unchanged", known);
  const { mute: _, optedOut, ...rest } = known;
  const reachable: Case = optedOut ? { ...rest, mute: "opted-out" } : rest;
  const next = known.mute === "unreachable" ? withHistory(reachable, now, "reachable") : known;
  return quietly({ ...next, strike: undefined });
}
