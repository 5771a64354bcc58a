import { addDays, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case, Effect } from "../case/case.ts";
import type { Procedure } from "../procedure/procedure.ts";
import { runningTo } from "./deadline.ts";

/** Early enough to be true when people get up; changing a message makes no sound. */
const REFRESHED_AFTER_MS = 6 * 3_600_000;

/** When the number of days in the pinned message is to be changed next; `undefined` without such a message. */
export function clockDueAt(procedure: Procedure, known: Case): Date | undefined {
  if (!known.pinned || runningTo(procedure, known) === undefined) return undefined;
  return new Date(startOf(addDays(known.pinned.day, 1)).getTime() + REFRESHED_AFTER_MS);
}

/** Whether the pinned message tells another day than today's. */
export function isClockStale(procedure: Procedure, known: Case, now: Date): boolean {
  const due = clockDueAt(procedure, known);
  return due !== undefined && due <= now && known.pinned?.day !== localDateOf(now);
}

/** What a change of the case means for the pinned message: it begins, tells another step or day, or has had its time. */
export function clockNews(procedure: Procedure, before: Case, after: Case): readonly Effect[] {
  const lastDay = runningTo(procedure, after);
  const changed =
    lastDay === undefined
      ? after.pinned !== undefined
      : lastDay !== runningTo(procedure, before) || before.at.step !== after.at.step;
  return changed ? [{ do: "refresh-clock" }] : [];
}
