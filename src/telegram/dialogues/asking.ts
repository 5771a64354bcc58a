import { type AskContext, type Field, type Form, nextField } from "../../domain/form.ts";
import { localDateOf } from "../../domain/local-date.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { askedForm } from "./record.ts";

/** What fields may look at: the answers so far and today's date. */
export function askContext(deps: BotDeps, ctx: KnownContext): AskContext {
  return { answers: ctx.visit.known.answers, today: localDateOf(deps.now()) };
}

/** The field of an id; an unknown id is a mistake in the content. */
export function fieldOf(form: Form, id: string): Field {
  const field = form.fields.find((each) => each.id === id);
  if (!field) throw new Error(`form "${form.id}" has no field "${id}"`);
  return field;
}

/** The question that is open now: the one line to change, or the first without an answer. */
export function openQuestion(deps: BotDeps, ctx: KnownContext, form: Form): Field | undefined {
  const { known } = ctx.visit;
  if (askedForm(deps.content.procedure, known)?.id !== form.id) return undefined;
  return known.at.only === undefined ? nextField(form, askContext(deps, ctx)) : fieldOf(form, known.at.only);
}
