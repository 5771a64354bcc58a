import type { Case } from "../case/case.ts";
import { applied, type Decision, nothing } from "../case/decision.ts";
import type { CaseEvent } from "../case/events.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { snoozed } from "./snooze.ts";
import { timetableOf } from "./timetable.ts";

/** What people say about being reminded. */
export type AboutReminders = Extract<
  CaseEvent,
  { kind: "put-off" | "reminders-stopped" | "reminders-wanted" }
>;

/** Decides what somebody wants of reminders: later, none, or some again. */
export function aboutReminders(
  procedure: Procedure,
  known: Case,
  event: AboutReminders,
  now: Date,
): Decision {
  if (event.kind === "put-off") {
    const next = snoozed(timetableOf(procedure), known, event, now);
    return next ? applied(next, []) : nothing("stale", known);
  }
  const { mute: _, optedOut: __, ...rest } = known;
  const next: Case = event.kind === "reminders-stopped" ? { ...rest, mute: "opted-out" } : rest;
  return next.mute === known.mute ? nothing("unchanged", known) : applied(next, []);
}
