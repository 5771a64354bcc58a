import { addDays, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { firstPlaceOf } from "../case/navigation.ts";
import { type Procedure, stepOf } from "../procedure/procedure.ts";
import type { Waiting } from "../procedure/reminder-plan.ts";

/**
 * The instant since which a person has been waiting in this way; `undefined` when they are not. Reminders of an
 * earlier moment are none of theirs: who comes late gets what remains.
 */
export function waitingSince(procedure: Procedure, current: Case, waiting: Waiting): Date | undefined {
  if (waiting === "run-out") return expiredSince(current);
  const { status, done, resumeAt, createdAt } = current;
  if (status !== "active" || done[waiting.for]) return undefined;
  const instants = waiting.after.map((step) => done[step] ?? "");
  if (instants.includes("")) return undefined;
  if (waiting.at && !waiting.at.includes(resumeAt[waiting.for] ?? firstScreenOf(procedure, waiting.for)))
    return undefined;
  return latest([createdAt, ...instants]);
}

function firstScreenOf(procedure: Procedure, step: string): string {
  return firstPlaceOf(stepOf(procedure, step)).screen;
}

/** Somebody who was there after the last day has been told already, and needs no second word of it on the same day. */
function expiredSince({ status, deadline, touchedAt }: Case): Date | undefined {
  if (status !== "expired" || !deadline) return undefined;
  const over = startOf(addDays(deadline.lastDay, 1));
  const touched = new Date(touchedAt);
  return touched < over ? over : startOf(addDays(localDateOf(touched), 1));
}

// Instants of one length, all in UTC, are in order when their letters are.
function latest(instants: readonly string[]): Date {
  return new Date(instants.toSorted().at(-1) ?? Number.NaN);
}
