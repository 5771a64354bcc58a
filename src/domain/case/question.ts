import { localDateOf } from "../calendar/local-date.ts";
import { type AskContext, applies, type Field, type Form, nextField } from "../procedure/form.ts";
import { formOf, type Procedure, screenOf } from "../procedure/procedure.ts";
import type { Asked, Case } from "./case.ts";

/** A question that can be answered at the place of a case. */
export type Question = { readonly form: Form; readonly field: Field };

/** A question stays open for a day; after that it is asked again before an answer counts. */
const OPEN_MS = 24 * 3_600_000;

/** What a field may read: the answers so far, today, and the day that started the deadline. */
export function askContext({ answers, deadline }: Case, now: Date): AskContext {
  return { answers, today: localDateOf(now), startedOn: deadline?.startedOn };
}

/** The form that is asked at the place of a case; undefined where the place is no question. */
export function askedForm(procedure: Procedure, current: Case): Form | undefined {
  // The screens of a case that expired or ended another way ask nothing.
  if (current.status === "expired" || current.status === "alternative") return undefined;
  const screen = screenOf(procedure, current.at);
  const asks = screen.kind === "form" || (screen.kind === "review" && current.at.only !== undefined);
  return asks && "form" in screen ? formOf(procedure, screen.form) : undefined;
}

/** The question to put at the place of the case: the one line to change, or the first without an answer. */
export function nextQuestion(procedure: Procedure, current: Case, now: Date): Question | undefined {
  const form = askedForm(procedure, current);
  if (!form) return undefined;
  const { only } = current.at;
  const field =
    only === undefined
      ? nextField(form, askContext(current, now))
      : form.fields.find((each) => each.id === only);
  return field && { form, field };
}

/** The record of a question that is put now, by which its answer is recognized. */
export function asAsked(current: Case, { form, field }: Question, now: Date): Asked {
  return { id: current.revision, field: field.id, place: placeOf(current, form), at: now.toISOString() };
}

/** The question put last, if an answer given now still counts for it. */
export function openQuestion(procedure: Procedure, current: Case, now: Date): Question | undefined {
  const { asked } = current;
  const form = asked && askedForm(procedure, current);
  if (!form || asked.place !== placeOf(current, form)) return undefined;
  if (now.getTime() - Date.parse(asked.at) >= OPEN_MS) return undefined;
  const { only } = current.at;
  const field = form.fields.find((each) => each.id === asked.field);
  if (!field || (only !== undefined && only !== field.id)) return undefined;
  const isUnanswered = only !== undefined || current.answers[form.id]?.[field.id] === undefined;
  return isUnanswered && applies(field, askContext(current, now)) ? { form, field } : undefined;
}

/** The field that was asked last, even if the person left the question unanswered. */
export function lastAskedField(procedure: Procedure, { asked }: Case): Field | undefined {
  const [, stepId, screenId] = asked?.place.split("/") ?? [];
  const screen = procedure.steps.find(({ id }) => id === stepId)?.screens.find(({ id }) => id === screenId);
  if (!screen || !("form" in screen)) return undefined;
  return formOf(procedure, screen.form).fields.find(({ id }) => id === asked?.field);
}

/** A key for a place and its question; a new form version changes it. */
function placeOf({ attempt, at }: Case, { version }: Form): string {
  return [attempt, at.step, at.screen, at.only ?? "", version].join("/");
}
