import { addDays, daysBetween, type LocalDate, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { without } from "../case/change-case.ts";
import { missingNeeds } from "../case/checklist.ts";
import type { Answers } from "../procedure/form.ts";
import { allNeeds } from "../procedure/needs.ts";
import type { Procedure } from "../procedure/procedure.ts";

/** The countdown that an answer starts: day 1 is the day after the starting day, the last day counts whole. */
export function deadlineStartedBy(
  procedure: Procedure,
  answer: { readonly form: string; readonly field: string; readonly value: string },
): Pick<Case, "deadline"> {
  const { startedBy, days } = procedure.deadline;
  if (answer.form !== startedBy.form || answer.field !== startedBy.field) return {};
  const startedOn = answer.value as LocalDate;
  return { deadline: { startedOn, lastDay: addDays(startedOn, days) } };
}

/** The answers of a case; where the day that started its countdown is being asked anew, it is the one that still counts. */
export function answersInForce(
  procedure: Procedure,
  { answers, deadline }: Pick<Case, "answers" | "deadline">,
): Answers {
  const { form, field } = procedure.deadline.startedBy;
  return deadline ? { ...answers, [form]: { ...answers[form], [field]: deadline.startedOn } } : answers;
}

/** The last day while the countdown runs: what stops it is not done, and nobody has overruled it. */
export function lastDayOf(procedure: Procedure, current: Case): LocalDate | undefined {
  const { status, deadline, done } = current;
  if (status !== "active" || !deadline || deadline.isMet) return undefined;
  return done[procedure.deadline.stoppedBy] ? undefined : deadline.lastDay;
}

/** When the countdown runs out: the first instant after the last day; `undefined` while none runs. */
export function expiryOf(procedure: Procedure, current: Case): Date | undefined {
  const lastDay = lastDayOf(procedure, current);
  return lastDay === undefined ? undefined : startOf(addDays(lastDay, 1));
}

/** True once the last day is over and what stops the countdown is not done. */
export function hasExpired(procedure: Procedure, current: Case, now: Date): boolean {
  const lastDay = lastDayOf(procedure, current);
  return lastDay !== undefined && localDateOf(now) > lastDay;
}

/**
 * The case of somebody who said that it was done in time and now names a day after the last one, perhaps when going
 * through the step again: their word is taken back, and nothing of it kept. `undefined` for any other answer, and once
 * the whole way is done: then it was in time enough.
 */
export function withdrawHandIn(
  { steps, deadline: { stoppedOn, stoppedBy } }: Procedure,
  current: Case,
  { form, field, value }: { readonly form: string; readonly field: string; readonly value: string },
): Case | undefined {
  const { deadline, done } = current;
  const names = form === stoppedOn?.form && field === stoppedOn.field;
  if (!deadline?.isMet || !names || value <= deadline.lastDay) return undefined;
  const farewell = steps.at(-1);
  if (farewell && missingNeeds(farewell, current).length === 0) return undefined;
  const { startedOn, lastDay } = deadline;
  return { ...current, deadline: { startedOn, lastDay }, done: without(done, (id) => id === stoppedBy) };
}

/** Days left, not counting today: 0 on the last day itself; `undefined` while no countdown runs. */
export function daysLeft(procedure: Procedure, current: Case, now: Date): number | undefined {
  const lastDay = lastDayOf(procedure, current);
  if (lastDay === undefined || hasExpired(procedure, current, now)) return undefined;
  return daysBetween(localDateOf(now), lastDay);
}

/**
 * The case at the start of its next attempt: the steps of the last one are to be done again, with
 * whatever was done on top of them; its answers are gone; everything else is kept.
 */
export function startNextAttempt(procedure: Procedure, current: Case): Case {
  const { restartAt, stoppedBy, perAttempt } = procedure.deadline;
  const ids = procedure.steps.map((step) => step.id);
  const stretch = ids.slice(ids.indexOf(restartAt), ids.indexOf(stoppedBy) + 1);
  const again = (id: string) =>
    stretch.includes(id) || stretch.some((step) => allNeeds(procedure.steps, id).has(step));
  const { deadline: _clock, dueAt: _dueAt, ...rest } = current;
  return {
    ...rest,
    status: "active",
    attempt: current.attempt + 1,
    done: without(current.done, again),
    resumeAt: without(current.resumeAt, again),
    answers: without(current.answers, (form) => perAttempt.includes(form)),
    ticked: {},
  };
}
