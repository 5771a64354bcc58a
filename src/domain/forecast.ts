import { advance } from "./advance.ts";
import type { Case } from "./case/case.ts";
import type { Procedure } from "./procedure/procedure.ts";
import { reschedule } from "./reminders/next-due.ts";
import { timetableOf } from "./reminders/timetable.ts";

/** One upcoming reminder: its id, its moment, and the case at that moment. */
export type ForecastEntry = { readonly id: string; readonly at: Date; readonly current: Case };

/** The reminders that a person gets from now on if they do nothing. */
export function forecast(procedure: Procedure, from: Case, now: Date): readonly ForecastEntry[] {
  const timetable = timetableOf(procedure);
  const entries: ForecastEntry[] = [];
  // Without the pinned message: its daily edits are no reminders.
  let current = reschedule(timetable, { ...from, pinned: undefined }, now);
  while (current.dueAt !== undefined) {
    // An overdue reminder is sent now, not in the past.
    const at = new Date(Math.max(now.getTime(), Date.parse(current.dueAt)));
    const decision = advance(procedure, current, { kind: "tick" }, at);
    for (const effect of decision.effects)
      if (effect.do === "remind") entries.push({ id: effect.reminder, at, current: decision.case });
    current = decision.outcome === "applied" ? decision.case : reschedule(timetable, current, at);
  }
  return entries;
}
