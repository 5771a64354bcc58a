import { allNeeds } from "../domain/procedure/needs.ts";
import type { Procedure, Step } from "../domain/procedure/procedure.ts";
import { hasField } from "./check-navigation.ts";

/** What is wrong with the countdown, and with the forms it forgets. */
export function inspectClock(procedure: Procedure): string[] {
  const { steps, forms, clock, eraseWhenOver } = procedure;
  const order = (id: string) => steps.findIndex((step) => step.id === id);
  const missing = [clock.restartAt, clock.stoppedBy]
    .filter((id) => order(id) < 0)
    .map((id) => `the clock names step "${id}", which does not exist`);
  const unknownForms = [...clock.perAttempt, ...eraseWhenOver]
    .filter((id) => !forms.some((form) => form.id === id))
    .map((id) => `the form "${id}" is to be forgotten, but does not exist`);
  const days = Number.isInteger(clock.days) && clock.days > 0 ? [] : [`the clock runs ${clock.days} days`];
  return [
    ...missing,
    ...unknownForms,
    ...days,
    ...inspectStart(procedure),
    ...inspectStop(procedure),
    ...(missing.length > 0 ? [] : inspectOrder(procedure)),
  ];
}

function inspectStart(procedure: Procedure): string[] {
  const { startedBy, perAttempt } = procedure.clock;
  const name = `"${startedBy.form}.${startedBy.field}"`;
  if (!hasField(procedure, startedBy.form, startedBy.field))
    return [`the clock is started by ${name}, which does not exist`];
  // An answer that stayed would start the next attempt with the old day.
  return perAttempt.includes(startedBy.form)
    ? []
    : [`the clock is started by ${name}, which a new attempt does not forget`];
}

function inspectStop(procedure: Procedure): string[] {
  const day = procedure.clock.stoppedOn;
  return !day || hasField(procedure, day.form, day.field)
    ? []
    : [`the clock is stopped on the day "${day.form}.${day.field}", which does not exist`];
}

function inspectOrder({ steps, clock }: Procedure): string[] {
  const ids = steps.map(({ id }) => id);
  const stretch = steps.slice(ids.indexOf(clock.restartAt), ids.indexOf(clock.stoppedBy) + 1);
  if (stretch.length === 0)
    return [`the clock is stopped by "${clock.stoppedBy}", which comes before "${clock.restartAt}"`];
  const asks = stretch.some((step) => asksForm(step, clock.startedBy.form));
  const waits = clock.restartAt === clock.stoppedBy || allNeeds(steps, clock.stoppedBy).has(clock.restartAt);
  return [
    ...(asks ? [] : [`no step from "${clock.restartAt}" to "${clock.stoppedBy}" asks what starts the clock`]),
    ...(waits
      ? []
      : [`the clock can be stopped by "${clock.stoppedBy}" before "${clock.restartAt}" has started it`]),
  ];
}

function asksForm(step: Step, form: string): boolean {
  return step.screens.some((screen) => screen.kind === "form" && screen.form === form);
}
