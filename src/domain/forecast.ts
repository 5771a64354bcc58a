import { advance } from "./advance.ts";
import type { Case } from "./case/case.ts";
import type { Procedure } from "./procedure/procedure.ts";
import { withNextMoment } from "./reminders/next-due.ts";
import { timetableOf } from "./reminders/timetable.ts";

/** One reminder of somebody's future, and their case as it stands then. */
export type Foreseen = { readonly id: string; readonly at: Date; readonly known: Case };

/** What a person will be sent from now on if they do nothing. */
export function forecast(procedure: Procedure, known: Case, now: Date): readonly Foreseen[] {
  const timetable = timetableOf(procedure);
  const foreseen: Foreseen[] = [];
  // The pinned message sends nothing.
  let current = withNextMoment(timetable, { ...known, pinned: undefined }, now);
  while (current.dueAt !== undefined) {
    // What is overdue comes now, not in the past.
    const at = new Date(Math.max(now.getTime(), Date.parse(current.dueAt)));
    const decision = advance(procedure, current, { kind: "time-passed" }, at);
    for (const effect of decision.effects)
      if (effect.do === "remind") foreseen.push({ id: effect.reminder, at, known: decision.case });
    current = decision.outcome === "applied" ? decision.case : withNextMoment(timetable, current, at);
  }
  return foreseen;
}
