import type { Case, Effect } from "../case/case.ts";
import { applied, type Decision, rejected, SHOW_ALL } from "../case/decision.ts";
import { hasExpired } from "../deadline/deadline.ts";
import { expireCase } from "../deadline/expiry.ts";
import { isPinnedMessageOutdated, pinnedMessageEffects } from "../deadline/pinned-message.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { dueReminder, recordDecision } from "./decide.ts";
import { timetableOf } from "./timetable.ts";

/**
 * Decides what a due moment does to a case: it expires at midnight after the last day, and a reminder tells the person
 * in the morning.
 */
export function tick(procedure: Procedure, current: Case, now: Date): Decision {
  const isExpiring = hasExpired(procedure, current, now);
  const ticked = isExpiring ? expireCase(current, now) : current;
  const decision = dueReminder(timetableOf(procedure), ticked, now);
  const next = recordDecision(ticked, decision, now);
  const pinned: readonly Effect[] = isPinnedMessageOutdated(procedure, next, now)
    ? [{ do: "refresh-deadline" }]
    : pinnedMessageEffects(procedure, current, next);
  const effects: readonly Effect[] = [
    ...(isExpiring ? [{ do: "refresh-status" } as const] : []),
    ...pinned,
    ...(decision.do === "send" ? [{ do: "remind", reminder: decision.reminder.id } as const] : []),
  ];
  return next === current && effects.length === 0 ? rejected("unchanged", current) : applied(next, effects);
}

/** Lets a case expire before its person sees it, so that they never see a deadline that has passed. */
export function view(procedure: Procedure, current: Case, now: Date): Decision {
  if (!hasExpired(procedure, current, now)) return rejected("unchanged", current);
  const next = expireCase(current, now);
  return applied(next, [...pinnedMessageEffects(procedure, current, next), ...SHOW_ALL]);
}
