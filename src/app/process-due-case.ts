import { isQuiet, nextSendingTime } from "../domain/calendar/hours.ts";
import type { Case, Effect } from "../domain/case/case.ts";
import type { Procedure } from "../domain/procedure/procedure.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import { applyEvent } from "./apply-event.ts";
import { patchCase } from "./run-effects.ts";

type Deps = {
  readonly procedure: Procedure;
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly loadCase: (personId: number) => Promise<Case | undefined>;
  readonly now: () => Date;
};

/** Carries out what a case owes; the last debt is struck off together with what `finish` says. What is left over could not reach the person. */
type CarryOut = (passed: Case, finish: (settled: Case) => Case) => Promise<Case>;

/** Telegram's word that somebody is out of reach may be an error of its own, but seldom one of the next minute. */
const RETRY_MS = 3 * 3_600_000;

/**
 * Lets time pass for a case and carries out what that led to; returns what was carried out. No update comes again
 * after a stop, so the case stays due until all is carried out: then the next beat goes on where this one ended.
 */
export async function processDueCase(
  deps: Deps,
  current: Case,
  carryOut: CarryOut,
): Promise<readonly Effect[]> {
  const { procedure, now } = deps;
  const finish = (settled: Case) => reschedule(timetableOf(procedure), settled, now());
  if (current.isUnreachable) {
    await patchCase(deps, current, finish);
    return [];
  }
  const { case: passed } = await applyEvent(deps, current, { kind: "tick" });
  if (passed.pendingEffects.some(makesSound) && isQuiet(procedure.calendar, now())) {
    // Decided by day, kept from being sent until night: it waits for the morning.
    await postpone(deps, passed, nextSendingTime(procedure.calendar, now()));
    return [];
  }
  const settled = await carryOut(passed, finish);
  if (settled.pendingEffects.length > 0 && !settled.isUnreachable)
    await postpone(deps, settled, new Date(now().getTime() + RETRY_MS));
  // Where something was owed, the moment was found together with striking off the last of it.
  if (passed.pendingEffects.length === 0 && settled.dueAt !== finish(settled).dueAt)
    await patchCase(deps, settled, finish);
  return passed.pendingEffects.slice(0, passed.pendingEffects.length - settled.pendingEffects.length);
}

/** A new message wakes people up; what changes in place, or is pinned, makes no sound. */
function makesSound(effect: Effect): boolean {
  return effect.do !== "refresh-status" && effect.do !== "refresh-deadline";
}

async function postpone(deps: Deps, current: Case, moment: Date): Promise<void> {
  const dueAt = moment.toISOString();
  if (current.dueAt !== dueAt) await patchCase(deps, current, (latest) => ({ ...latest, dueAt }));
}
