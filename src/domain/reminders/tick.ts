import type { Case, Effect } from "../case/case.ts";
import { applied, type Decision, nothing, SHOW_ALL } from "../case/decision.ts";
import { hasExpired } from "../deadline/deadline.ts";
import { expired } from "../deadline/expiry.ts";
import { clockNews, isClockStale } from "../deadline/pinned-message.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { dueReminder, reminded } from "./decide.ts";
import { timetableOf } from "./timetable.ts";

/**
 * Decides what time alone does to a case. The end of the countdown comes at midnight and is told in the
 * morning, by a reminder like any other.
 */
export function timePasses(procedure: Procedure, known: Case, now: Date): Decision {
  const current = hasExpired(procedure, known, now) ? expired(known, now) : known;
  const decision = dueReminder(timetableOf(procedure), current, now);
  const next = reminded(current, decision, now);
  const pinned: readonly Effect[] = isClockStale(procedure, next, now)
    ? [{ do: "refresh-clock" }]
    : clockNews(procedure, known, next);
  const effects: readonly Effect[] = [
    ...(current === known ? [] : [{ do: "refresh-status" } as const]),
    ...pinned,
    ...(decision.do === "send" ? [{ do: "remind", reminder: decision.reminder.id } as const] : []),
  ];
  return next === known && effects.length === 0 ? nothing("unchanged", known) : applied(next, effects);
}

/** Decides what time has done to a case at which its person looks, so that they see no countdown that is over. */
export function lookedAt(procedure: Procedure, known: Case, now: Date): Decision {
  if (!hasExpired(procedure, known, now)) return nothing("unchanged", known);
  const next = expired(known, now);
  return applied(next, [...clockNews(procedure, known, next), ...SHOW_ALL]);
}
