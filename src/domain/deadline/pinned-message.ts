import { addDays, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case, Effect } from "../case/case.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { lastDayOf } from "./deadline.ts";

/** Early enough to be true when people get up; changing a message makes no sound. */
const REFRESH_TIME_MS = 6 * 3_600_000;

/** When the number of days in the pinned message is to be changed next; `undefined` without such a message. */
export function pinnedMessageDueAt(procedure: Procedure, current: Case): Date | undefined {
  if (!current.pinned || lastDayOf(procedure, current) === undefined) return undefined;
  return new Date(startOf(addDays(current.pinned.day, 1)).getTime() + REFRESH_TIME_MS);
}

/** Whether the pinned message tells another day than today's. */
export function isPinnedMessageOutdated(procedure: Procedure, current: Case, now: Date): boolean {
  const due = pinnedMessageDueAt(procedure, current);
  return due !== undefined && due <= now && current.pinned?.day !== localDateOf(now);
}

/** What a change of the case means for the pinned message: it begins, tells another step or day, or has had its time. */
export function pinnedMessageEffects(procedure: Procedure, before: Case, after: Case): readonly Effect[] {
  const lastDay = lastDayOf(procedure, after);
  const changed =
    lastDay === undefined
      ? after.pinned !== undefined
      : lastDay !== lastDayOf(procedure, before) || before.at.step !== after.at.step;
  return changed ? [{ do: "refresh-deadline" }] : [];
}
