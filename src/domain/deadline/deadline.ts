import { addDays, daysBetween, type LocalDate, localDateOf, startOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { without } from "../case/change-case.ts";
import { missingNeeds } from "../case/checklist.ts";
import type { Answers } from "../procedure/form.ts";
import { allNeeds } from "../procedure/needs.ts";
import type { Procedure } from "../procedure/procedure.ts";

/** The deadline that an answer starts: day 1 is the day after the starting day, and the last day counts in full. */
export function deadlineStartedBy(
  procedure: Procedure,
  answer: { readonly form: string; readonly field: string; readonly value: string },
): Pick<Case, "deadline"> {
  const { startedBy, days } = procedure.deadline;
  if (answer.form !== startedBy.form || answer.field !== startedBy.field) return {};
  const startedOn = answer.value as LocalDate;
  return { deadline: { startedOn, lastDay: addDays(startedOn, days) } };
}

/** The answers of a case; while the starting day is being asked again, the earlier one still counts. */
export function answersInForce(
  procedure: Procedure,
  { answers, deadline }: Pick<Case, "answers" | "deadline">,
): Answers {
  const { form, field } = procedure.deadline.startedBy;
  return deadline ? { ...answers, [form]: { ...answers[form], [field]: deadline.startedOn } } : answers;
}

/** The last day while the deadline runs: the step that stops it is not done, and the person has not said so either. */
export function lastDayOf(procedure: Procedure, current: Case): LocalDate | undefined {
  const { status, deadline, done } = current;
  if (status !== "active" || !deadline || deadline.isMet) return undefined;
  return done[procedure.deadline.stoppedBy] ? undefined : deadline.lastDay;
}

/** When the deadline expires: the first instant after the last day; `undefined` while none runs. */
export function expiryOf(procedure: Procedure, current: Case): Date | undefined {
  const lastDay = lastDayOf(procedure, current);
  return lastDay === undefined ? undefined : startOf(addDays(lastDay, 1));
}

/** True once the last day of a running deadline is over. */
export function hasExpired(procedure: Procedure, current: Case, now: Date): boolean {
  const lastDay = lastDayOf(procedure, current);
  return lastDay !== undefined && localDateOf(now) > lastDay;
}

/**
 * The case without its "handed in in time", if the answer names a day after the last one. `undefined` for any other
 * answer, and once every step before the farewell is done: then the hand-in was accepted.
 */
export function withdrawHandIn(
  { steps, deadline: { stoppedOn, stoppedBy } }: Procedure,
  current: Case,
  { form, field, value }: { readonly form: string; readonly field: string; readonly value: string },
): Case | undefined {
  const { deadline, done } = current;
  const isHandInDay = form === stoppedOn?.form && field === stoppedOn.field;
  if (!deadline?.isMet || !isHandInDay || value <= deadline.lastDay) return undefined;
  const farewell = steps.at(-1);
  if (farewell && missingNeeds(farewell, current).length === 0) return undefined;
  const { startedOn, lastDay } = deadline;
  return { ...current, deadline: { startedOn, lastDay }, done: without(done, (id) => id === stoppedBy) };
}

/** Days left, not counting today: 0 on the last day itself; `undefined` while no deadline runs. */
export function daysLeft(procedure: Procedure, current: Case, now: Date): number | undefined {
  const lastDay = lastDayOf(procedure, current);
  if (lastDay === undefined || hasExpired(procedure, current, now)) return undefined;
  return daysBetween(localDateOf(now), lastDay);
}

/**
 * The case at the start of its next attempt: the steps of the last attempt, and those that need them, are to be done
 * again; its answers are erased; everything else is kept.
 */
export function startNextAttempt(procedure: Procedure, current: Case): Case {
  const { restartAt, stoppedBy, perAttempt } = procedure.deadline;
  const ids = procedure.steps.map((step) => step.id);
  const repeated = ids.slice(ids.indexOf(restartAt), ids.indexOf(stoppedBy) + 1);
  const isRepeated = (id: string) =>
    repeated.includes(id) || repeated.some((step) => allNeeds(procedure.steps, id).has(step));
  const { deadline: _deadline, dueAt: _dueAt, ...rest } = current;
  return {
    ...rest,
    status: "active",
    attempt: current.attempt + 1,
    done: without(current.done, isRepeated),
    resumeAt: without(current.resumeAt, isRepeated),
    answers: without(current.answers, (form) => perAttempt.includes(form)),
    ticked: {},
  };
}
