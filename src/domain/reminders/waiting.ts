import { addDays, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { firstPlaceOf } from "../case/navigation.ts";
import { type Procedure, stepOf } from "../procedure/procedure.ts";
import type { Waiting } from "../procedure/reminder-plan.ts";

/**
 * The instant since which a case has been waiting in this way; `undefined` if it is not. Reminders planned before that
 * instant do not apply.
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

/** The person who used the bot after the last day has seen the expiry, so a reminder waits for the next day. */
function expiredSince({ status, deadline, touchedAt }: Case): Date | undefined {
  if (status !== "expired" || !deadline) return undefined;
  const expiredAt = startOf(addDays(deadline.lastDay, 1));
  const touched = new Date(touchedAt);
  return touched < expiredAt ? expiredAt : startOf(addDays(localDateOf(touched), 1));
}

// ISO instants in UTC sort as text.
function latest(instants: readonly string[]): Date {
  return new Date(instants.toSorted().at(-1) ?? Number.NaN);
}
