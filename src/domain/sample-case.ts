import { type LocalDate, localDateOf, startOf } from "./calendar/local-date.ts";
import type { Case } from "./case/case.ts";
import { firstPlaceOf } from "./case/navigation.ts";
import { newCase } from "./case/new-case.ts";
import { deadlineStartedBy } from "./deadline/deadline.ts";
import type { Answers } from "./procedure/form.ts";
import { allNeeds } from "./procedure/needs.ts";
import { type Procedure, stepOf } from "./procedure/procedure.ts";
import { segmentValues } from "./procedure/segments.ts";

/** A person who does not exist: the day that starts the deadline, the current step, and the answers. */
export type SamplePerson = {
  readonly registered?: LocalDate | undefined;
  readonly step?: string | undefined;
  readonly answers?: Answers;
};

const NOON_MS = 12 * 3_600_000;

/**
 * The case of a sample person with every step before theirs done, and its moment: noon of the registration day, or else
 * now.
 */
export function sampleCase(
  procedure: Procedure,
  { registered, step, answers: ownAnswers = {} }: SamplePerson,
  now: Date,
): { readonly current: Case; readonly since: Date } {
  const { startedBy, stoppedBy, perAttempt } = procedure.deadline;
  const since = registered ? new Date(startOf(registered).getTime() + NOON_MS) : now;
  const at = since.toISOString();
  const here = step ?? (registered ? stoppedBy : (procedure.steps[0]?.id ?? ""));
  const place = firstPlaceOf(stepOf(procedure, here));
  const done = new Set([
    ...allNeeds(procedure.steps, here),
    ...(registered ? allNeeds(procedure.steps, stoppedBy) : []),
  ]);
  const answers: Answers = {
    ...(done.has(stoppedBy) && daysOf(procedure, perAttempt, localDateOf(since))),
    ...ownAnswers,
    ...(registered && { [startedBy.form]: { [startedBy.field]: registered } }),
  };
  const current: Case = {
    ...newCase(procedure, { id: "sample", personId: 0 }, since),
    at: place,
    resumeAt: { [place.step]: place.screen },
    done: Object.fromEntries([...done].map((id) => [id, at])),
    answers,
    segments: segmentValues(procedure.segments, answers),
    ...(registered && deadlineStartedBy(procedure, { ...startedBy, value: registered })),
  };
  return { current, since };
}

/** Answers every question for a day with the same one. */
function daysOf({ forms }: Procedure, ids: readonly string[], day: LocalDate): Answers {
  return Object.fromEntries(
    forms
      .filter(({ id }) => ids.includes(id))
      .map(({ id, fields }) => [
        id,
        Object.fromEntries(fields.filter(({ labels }) => labels === "day").map((field) => [field.id, day])),
      ]),
  );
}
