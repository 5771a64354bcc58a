import { advance } from "./advance.ts";
import type { Case } from "./case/case.ts";
import type { Procedure } from "./procedure/procedure.ts";
import { reschedule } from "./reminders/next-due.ts";
import { timetableOf } from "./reminders/timetable.ts";

/** One reminder of somebody's future, and their case as it stands then. */
export type ForecastEntry = { readonly id: string; readonly at: Date; readonly current: Case };

/** What a person will be sent from now on if they do nothing. */
export function forecast(procedure: Procedure, from: Case, now: Date): readonly ForecastEntry[] {
  const timetable = timetableOf(procedure);
  const entries: ForecastEntry[] = [];
  // The pinned message sends nothing.
  let current = reschedule(timetable, { ...from, pinned: undefined }, now);
  while (current.dueAt !== undefined) {
    // What is overdue comes now, not in the past.
    const at = new Date(Math.max(now.getTime(), Date.parse(current.dueAt)));
    const decision = advance(procedure, current, { kind: "tick" }, at);
    for (const effect of decision.effects)
      if (effect.do === "remind") entries.push({ id: effect.reminder, at, current: decision.case });
    current = decision.outcome === "applied" ? decision.case : reschedule(timetable, current, at);
  }
  return entries;
}
