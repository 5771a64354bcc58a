import type { Case, Effect } from "../case/case.ts";
import { applied, type Decision, rejected, SHOW_ALL } from "../case/decision.ts";
import { hasExpired } from "../deadline/deadline.ts";
import { expireCase } from "../deadline/expiry.ts";
import { isPinnedMessageOutdated, pinnedMessageEffects } from "../deadline/pinned-message.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { dueReminder, recordDecision } from "./decide.ts";
import { timetableOf } from "./timetable.ts";

/**
 * Decides what time alone does to a case. The end of the countdown comes at midnight and is told in the
 * morning, by a reminder like any other.
 */
export function tick(procedure: Procedure, known: Case, now: Date): Decision {
  const current = hasExpired(procedure, known, now) ? expireCase(known, now) : known;
  const decision = dueReminder(timetableOf(procedure), current, now);
  const next = recordDecision(current, decision, now);
  const pinned: readonly Effect[] = isPinnedMessageOutdated(procedure, next, now)
    ? [{ do: "refresh-deadline" }]
    : pinnedMessageEffects(procedure, known, next);
  const effects: readonly Effect[] = [
    ...(current === known ? [] : [{ do: "refresh-status" } as const]),
    ...pinned,
    ...(decision.do === "send" ? [{ do: "remind", reminder: decision.reminder.id } as const] : []),
  ];
  return next === known && effects.length === 0 ? rejected("unchanged", known) : applied(next, effects);
}

/** Decides what time has done to a case at which its person looks, so that they see no countdown that is over. */
export function view(procedure: Procedure, current: Case, now: Date): Decision {
  if (!hasExpired(procedure, current, now)) return rejected("unchanged", current);
  const next = expireCase(current, now);
  return applied(next, [...pinnedMessageEffects(procedure, current, next), ...SHOW_ALL]);
}
