import { type AskContext, applies, type Field, type Form, nextField } from "../../domain/form.ts";
import { localDateOf } from "../../domain/local-date.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { askedForm } from "./record.ts";

/** What fields may look at: the answers so far and today's date. */
export function askContext(deps: BotDeps, ctx: KnownContext): AskContext {
  return { answers: ctx.visit.known.answers, today: localDateOf(deps.now()) };
}

/** A question that can be answered at the place of the case. */
export type OpenQuestion = { readonly form: Form; readonly field: Field };

/** The question to put at the place of the case: the one line to change, or the first without an answer. */
export function nextQuestion(deps: BotDeps, ctx: KnownContext): OpenQuestion | undefined {
  const { known } = ctx.visit;
  const form = askedForm(deps.content.procedure, known);
  if (!form) return undefined;
  const { only } = known.at;
  const field =
    only === undefined
      ? nextField(form, askContext(deps, ctx))
      : form.fields.find((each) => each.id === only);
  return field && { form, field };
}

/** The question of a dialogue that was opened earlier, while it still waits for its answer. */
export function stillOpen(deps: BotDeps, ctx: KnownContext, form: Form, fieldId: string): Field | undefined {
  const { known } = ctx.visit;
  const { only } = known.at;
  const field = form.fields.find((each) => each.id === fieldId);
  if (!field || only !== undefined) return only === fieldId ? field : undefined;
  const answered = known.answers[form.id]?.[fieldId] !== undefined;
  return answered || !applies(field, askContext(deps, ctx)) ? undefined : field;
}
