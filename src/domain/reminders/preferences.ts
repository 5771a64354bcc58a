import type { Case } from "../case/case.ts";
import { applied, type Decision, rejected } from "../case/decision.ts";
import type { CaseEvent } from "../case/events.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { snoozeReminder } from "./snooze.ts";
import { timetableOf } from "./timetable.ts";

/** The events by which a person changes their reminders. */
export type PreferenceEvent = Extract<CaseEvent, { kind: "snoozed" | "reminders-off" | "reminders-on" }>;

/** Decides a change of reminder preferences: snoozed, off, or on again. */
export function changePreferences(
  procedure: Procedure,
  current: Case,
  event: PreferenceEvent,
  now: Date,
): Decision {
  if (event.kind === "snoozed") {
    const next = snoozeReminder(timetableOf(procedure), current, event, now);
    return next ? applied(next, []) : rejected("stale", current);
  }
  const isOff = event.kind === "reminders-off";
  if (isOff === (current.remindersOff === true)) return rejected("unchanged", current);
  const { remindersOff: _, ...rest } = current;
  return applied(isOff ? { ...rest, remindersOff: true } : rest, []);
}
