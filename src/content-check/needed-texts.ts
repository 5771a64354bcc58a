import type { Content } from "../domain/procedure/content.ts";
import { type Field, type Form, labelledChoices } from "../domain/procedure/form.ts";
import type { Screen, Step } from "../domain/procedure/procedure.ts";

/** A text that the content needs, and where it is shown, which decides its maximum length. */
export type NeededText = { readonly id: string; readonly shownAs: "message" | "caption" | "label" };

// Texts outside of the steps whose wording depends on the procedure.
const COMMON_MESSAGES = [
  "welcome",
  "consent",
  "welcome-refused",
  "status-deadline",
  "status-expired",
  "status-alternative",
  "case-expired",
  "case-alternative",
  "deadline-met",
  "pinned-deadline",
  "pinned-deadline-met",
  "pinned-deadline-not-needed",
  "pinned-deadline-over",
  "reminders-stopped",
  "troubles",
  "asks-back-unknown",
  "not-understood",
  "photo-not-needed",
  "forget-ask",
];
const COMMON_LABELS = [
  "case-expired.again",
  "case-expired.handed-in",
  "case-alternative.erase",
  "remind-handed-in",
  "photo-not-needed.delete",
  "forget-ask.yes",
  "forget-ask.no",
];

/** Every text that the content needs, by the naming rules of `Procedure`, `Form`, `FaqEntry` and `Trouble`. */
export function neededTexts(content: Content, has: (id: string) => boolean): NeededText[] {
  const { procedure, faq, troubles, guide } = content;
  return [
    ...[...COMMON_MESSAGES, ...guide].map(message),
    ...COMMON_LABELS.map(label),
    ...procedure.steps.flatMap((step) => [
      label(`step-${step.id}`),
      ...step.screens.flatMap((screen) => screenTexts(step, screen, has)),
    ]),
    ...procedure.forms.flatMap((form) => [
      label(`form-${form.id}`),
      ...form.fields.flatMap((field) => fieldTexts(form, field)),
    ]),
    ...faq.flatMap(({ id }) => [
      message(`faq-${id}`),
      label(`faq-${id}.question`),
      message(`faq-${id}.words`),
    ]),
    ...procedure.reminders.reminders
      .filter((reminder) => reminder.while !== "run-out")
      .map(({ id }) => message(`remind-${id}`)),
    ...procedure.reminders.snoozeDays.map((days) => label(`remind-later-${days}`)),
    ...troubles.flatMap(({ id }) => [message(`trouble-${id}`), label(`trouble-${id}.title`)]),
  ];
}

function screenTexts(step: Step, screen: Screen, has: (id: string) => boolean): NeededText[] {
  const id = `${step.id}-${screen.id}`;
  if (screen.kind === "form") return [message(id)];
  const text: NeededText = { id, shownAs: screen.kind === "info" && screen.picture ? "caption" : "message" };
  // The screen's own label, or else the shared one.
  const labels = screen.options.map((option) =>
    label(has(`${id}.${option.id}`) ? `${id}.${option.id}` : `option-${option.id}`),
  );
  // Sent when an option is pressed, before its target is shown.
  const words = screen.options.map((option) => `said-${id}-${option.id}`).filter(has);
  return [text, ...labels, ...words.map(message)];
}

function fieldTexts(form: Form, field: Field): NeededText[] {
  const name = `${form.id}-${field.id}`;
  return [
    message(`ask-${name}`),
    label(`field-${name}`),
    ...labelledChoices(field).map((value) => label(`choice-${name}-${value}`)),
  ];
}

function message(id: string): NeededText {
  return { id, shownAs: "message" };
}

function label(id: string): NeededText {
  return { id, shownAs: "label" };
}
