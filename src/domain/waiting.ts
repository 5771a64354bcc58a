import type { Case } from "./case.ts";
import { addDays, startOf } from "./local-date.ts";
import { firstPlaceOf } from "./move.ts";
import { type Procedure, stepOf } from "./procedure.ts";
import type { Waiting } from "./reminder.ts";

/**
 * The instant since which a person has been waiting in this way; `undefined` when they are not. Reminders of an
 * earlier moment are none of theirs: who comes late gets what remains.
 */
export function waitingSince(procedure: Procedure, known: Case, waiting: Waiting): Date | undefined {
  if (waiting === "run-out") return runOutSince(known);
  if (known.status !== "active" || known.done[waiting.for]) return undefined;
  const left = known.left[waiting.for] ?? firstPlaceOf(stepOf(procedure, waiting.for)).screen;
  if (waiting.at && !waiting.at.includes(left)) return undefined;
  const done = waiting.after.map((step) => known.done[step] ?? "");
  return done.includes("") ? undefined : latest([known.createdAt, ...done]);
}

/** Somebody who was there after the last day has been told already. */
function runOutSince({ status, clock, touchedAt }: Case): Date | undefined {
  if (status !== "expired" || !clock) return undefined;
  return latest([startOf(addDays(clock.lastDay, 1)).toISOString(), touchedAt]);
}

// Instants of one length, all in UTC, are in order when their letters are.
function latest(instants: readonly string[]): Date {
  return new Date(instants.toSorted().at(-1) ?? Number.NaN);
}
