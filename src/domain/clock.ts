import type { Case } from "./case.ts";
import { addDays, daysBetween, type LocalDate, localDateOf, startOf } from "./local-date.ts";
import type { Procedure } from "./procedure.ts";

/** The countdown that an answer starts: day 1 is the day after the starting day, the last day counts whole. */
export function clockStartedBy(
  procedure: Procedure,
  known: Case,
  answer: { readonly form: string; readonly field: string; readonly value: string },
): Pick<Case, "clock" | "dueAt"> {
  const { startedBy, days, stoppedBy } = procedure.clock;
  if (answer.form !== startedBy.form || answer.field !== startedBy.field) return {};
  const startedOn = answer.value as LocalDate;
  const lastDay = addDays(startedOn, days);
  const clock = { startedOn, lastDay };
  if (known.done[stoppedBy]) return { clock };
  return { clock, dueAt: startOf(addDays(lastDay, 1)).toISOString() };
}

/** True once the last day is over and what stops the countdown is not done. */
export function hasExpired(procedure: Procedure, known: Case, now: Date): boolean {
  if (known.status !== "active" || !known.clock || known.clock.overruled) return false;
  if (known.done[procedure.clock.stoppedBy]) return false;
  return localDateOf(now) > known.clock.lastDay;
}

/** Days left including none: 0 on the last day itself; `undefined` while no countdown runs. */
export function daysLeft(procedure: Procedure, known: Case, now: Date): number | undefined {
  if (known.status !== "active" || !known.clock || known.done[procedure.clock.stoppedBy]) return undefined;
  return daysBetween(localDateOf(now), known.clock.lastDay);
}

/** The case at the start of its next attempt: what belonged to the last one is gone, everything else is kept. */
export function restarted(procedure: Procedure, known: Case): Case {
  const { restartAt, stoppedBy, perAttempt } = procedure.clock;
  const ids = procedure.steps.map((step) => step.id);
  const again = ids.slice(ids.indexOf(restartAt), ids.indexOf(stoppedBy) + 1);
  const { clock: _clock, dueAt: _dueAt, ...rest } = known;
  const without = <Value>(all: Readonly<Record<string, Value>>, gone: readonly string[]) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !gone.includes(id)));
  return {
    ...rest,
    status: "active",
    attempt: known.attempt + 1,
    done: without(known.done, again),
    left: without(known.left, again),
    answers: without(known.answers, perAttempt),
    ticked: {},
  };
}
