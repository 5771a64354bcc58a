import { allNeeds } from "../domain/procedure/needs.ts";
import type { Procedure, Step } from "../domain/procedure/procedure.ts";
import { hasField } from "./check-navigation.ts";

/** Everything that is wrong with the deadline, and with the forms to erase. */
export function checkDeadline(procedure: Procedure): string[] {
  const { steps, forms, deadline, eraseWhenOver } = procedure;
  const order = (id: string) => steps.findIndex((step) => step.id === id);
  const missing = [deadline.restartAt, deadline.stoppedBy]
    .filter((id) => order(id) < 0)
    .map((id) => `the deadline names step "${id}", which does not exist`);
  const unknownForms = [...deadline.perAttempt, ...eraseWhenOver]
    .filter((id) => !forms.some((form) => form.id === id))
    .map((id) => `the form "${id}" is to be forgotten, but does not exist`);
  const days =
    Number.isInteger(deadline.days) && deadline.days > 0 ? [] : [`the deadline runs ${deadline.days} days`];
  return [
    ...missing,
    ...unknownForms,
    ...days,
    ...checkStart(procedure),
    ...checkStop(procedure),
    ...(missing.length > 0 ? [] : checkOrder(procedure)),
  ];
}

function checkStart(procedure: Procedure): string[] {
  const { startedBy, perAttempt } = procedure.deadline;
  const name = `"${startedBy.form}.${startedBy.field}"`;
  if (!hasField(procedure, startedBy.form, startedBy.field))
    return [`the deadline is started by ${name}, which does not exist`];
  // Otherwise the next attempt would start with the old day.
  return perAttempt.includes(startedBy.form)
    ? []
    : [`the deadline is started by ${name}, which a new attempt does not forget`];
}

function checkStop(procedure: Procedure): string[] {
  const day = procedure.deadline.stoppedOn;
  return !day || hasField(procedure, day.form, day.field)
    ? []
    : [`the deadline is stopped on the day "${day.form}.${day.field}", which does not exist`];
}

function checkOrder({ steps, deadline }: Procedure): string[] {
  const ids = steps.map(({ id }) => id);
  const repeated = steps.slice(ids.indexOf(deadline.restartAt), ids.indexOf(deadline.stoppedBy) + 1);
  if (repeated.length === 0)
    return [`the deadline is stopped by "${deadline.stoppedBy}", which comes before "${deadline.restartAt}"`];
  const asksStart = repeated.some((step) => asksForm(step, deadline.startedBy.form));
  const needsStart =
    deadline.restartAt === deadline.stoppedBy || allNeeds(steps, deadline.stoppedBy).has(deadline.restartAt);
  return [
    ...(asksStart
      ? []
      : [`no step from "${deadline.restartAt}" to "${deadline.stoppedBy}" asks what starts the deadline`]),
    ...(needsStart
      ? []
      : [
          `the deadline can be stopped by "${deadline.stoppedBy}" before "${deadline.restartAt}" has started it`,
        ]),
  ];
}

function asksForm(step: Step, form: string): boolean {
  return step.screens.some((screen) => screen.kind === "form" && screen.form === form);
}
