import type { Procedure } from "../domain/procedure/procedure.ts";
import type { Reminder, ReminderPlan } from "../domain/procedure/reminder-plan.ts";
import { duplicates, hasField } from "./check-navigation.ts";

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Everything that is wrong with a procedure's reminders, one line each; empty means fit to run. */
export function checkReminders(procedure: Procedure, plan: ReminderPlan): string[] {
  const { reminders, perWeek, snoozeDays } = plan;
  return [
    ...duplicates("reminder", reminders),
    ...reminders.flatMap((reminder) =>
      [
        ...(KEBAB.test(reminder.id) ? [] : ["has an id that is not small letters, digits and dashes"]),
        ...checkWaiting(procedure, reminder),
        ...checkDay(procedure, reminder),
      ].map((what) => `the reminder "${reminder.id}" ${what}`),
    ),
    ...(isCount(perWeek) ? [] : [`${perWeek} reminders are allowed in a week`]),
    ...snoozeDays.filter((days) => !isCount(days)).map((days) => `reminders can be put off by ${days} days`),
  ];
}

function checkWaiting({ steps, deadline }: Procedure, { while: waiting, kind }: Reminder): string[] {
  if (waiting === "run-out") return kind === "on-day" ? [] : ["would come after the deadline"];
  const step = steps.find(({ id }) => id === waiting.for);
  const screens = step?.screens.map(({ id }) => id) ?? [];
  return [
    ...[waiting.for, ...waiting.after]
      .filter((id) => !steps.some((each) => each.id === id))
      .map((id) => `waits for step "${id}", which does not exist`),
    ...(step ? (waiting.at ?? []) : [])
      .filter((id) => !screens.includes(id))
      .map((id) => `waits at screen "${waiting.for}.${id}", which does not exist`),
    ...(kind === "on-day" || waiting.for === deadline.stoppedBy
      ? []
      : [`waits for "${waiting.for}", which does not stop the deadline`]),
  ];
}

function checkDay(procedure: Procedure, reminder: Reminder): string[] {
  if (reminder.kind === "last-day") return [];
  const { days, while: waiting } = reminder;
  const { days: deadline } = procedure.deadline;
  const from = reminder.kind === "hand-in" ? "start" : reminder.from;
  if (!Number.isInteger(days) || days < 0) return [`comes after ${days} days`];
  if (typeof from === "object") {
    const exists = hasField(procedure, from.form, from.field);
    return exists ? [] : [`is counted from "${from.form}.${from.field}", which does not exist`];
  }
  if (from === "touched") return [];
  if (waiting === "run-out") return days > deadline ? [] : ["comes before the deadline is over"];
  return days <= deadline ? [] : ["comes after the last day"];
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number > 0;
}
