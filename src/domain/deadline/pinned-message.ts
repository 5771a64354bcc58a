import { addDays, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case, Effect } from "../case/case.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { lastDayOf } from "./deadline.ts";

/** Early enough to be right in the morning; an edit makes no sound, so the hour disturbs nobody. */
const REFRESH_TIME_MS = 6 * 3_600_000;

/** When the day count of the pinned message changes next; `undefined` without such a message. */
export function pinnedMessageDueAt(procedure: Procedure, current: Case): Date | undefined {
  if (!current.pinned || lastDayOf(procedure, current) === undefined) return undefined;
  return new Date(startOf(addDays(current.pinned.day, 1)).getTime() + REFRESH_TIME_MS);
}

/** Whether the pinned message shows the count of another day than today. */
export function isPinnedMessageOutdated(procedure: Procedure, current: Case, now: Date): boolean {
  const due = pinnedMessageDueAt(procedure, current);
  return due !== undefined && due <= now && current.pinned?.day !== localDateOf(now);
}

/** The effect on the pinned message when a case changes: its deadline, its step, or whether a deadline runs. */
export function pinnedMessageEffects(procedure: Procedure, before: Case, after: Case): readonly Effect[] {
  const lastDay = lastDayOf(procedure, after);
  const changed =
    lastDay === undefined
      ? after.pinned !== undefined
      : lastDay !== lastDayOf(procedure, before) || before.at.step !== after.at.step;
  return changed ? [{ do: "refresh-deadline" }] : [];
}
