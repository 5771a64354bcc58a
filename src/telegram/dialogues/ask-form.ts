import type { Conversation, ConversationBuilder } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Field, Form } from "../../domain/form.ts";
import { screenOf } from "../../domain/procedure.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { placeHeader } from "../place-header.ts";
import { sendHtml } from "../send.ts";
import { askContext, fieldOf, openQuestion } from "./asking.ts";
import { judgeAndSave } from "./judge-and-save.ts";
import { askDoubt, askField, type Question } from "./question.ts";
import { type Doubted, placeOf } from "./record.ts";

/** What a dialogue keeps in mind beside the log: the answer the bot had doubts about, to keep it on request. */
export type Memory = { doubted?: Doubted | undefined };

/**
 * The conversation that asks what is missing of a form, or one line of it again.
 *
 * Each answer is saved in the case before the next question, so a lost conversation costs one question.
 * grammY replays the function from its first line at every update: everything that may differ the next
 * time (the case, the clock, the judgement) happens inside `external`, whose results are logged. Each
 * update leads to at most one message. Each wait has its field's id as collation key, so that a changed
 * order of questions is noticed instead of putting answers into the wrong fields.
 */
export function askForm(
  deps: BotDeps,
  outer: KnownContext,
  form: Form,
  memory: Memory,
): ConversationBuilder<Context, Context> {
  const ask = (field: Field) => askField(outer.visit.speaker(), form.id, field, askContext(deps, outer));
  const say = (inner: Context, { html, markup }: Question) =>
    sendHtml(inner.api, outer.visit.personId, html, markup);

  const doubtedIn = ({ id }: Field) => (memory.doubted?.field === id ? memory.doubted.value : undefined);

  const place = placeOf(outer.visit.known);
  const nextQuestion = () =>
    // Another place has a dialogue of its own, also where it asks the same form.
    placeOf(outer.visit.known) === place ? (openQuestion(deps, outer, form)?.id ?? null) : null;

  return async (conversation, inner) => {
    let opening = openingWords(deps, outer, form);
    for (;;) {
      const fieldId = await conversation.external(nextQuestion);
      if (fieldId === null) return;
      const field = fieldOf(form, fieldId);
      const { html, ...buttons } = ask(field);
      await say(inner, { html: [...opening, html].join("\n\n"), ...buttons });
      opening = [];
      await hear(conversation, inner, field);
    }
  };

  async function hear(
    conversation: Conversation<Context, Context>,
    inner: Context,
    field: Field,
  ): Promise<void> {
    await conversation.wait({ collationKey: field.id });
    const heard = await conversation.external(() => judgeAndSave(deps, outer, form, field, doubtedIn(field)));
    if (heard.became === "saved") return;
    if (heard.became === "doubtful") {
      // By field, as nothing may be cleared here: the replay of an earlier answer would clear it too.
      memory.doubted = { field: field.id, value: heard.value };
      await say(inner, askDoubt(outer.visit.speaker(), field, heard.doubts));
    } else {
      const { html, ...buttons } = ask(field);
      await say(inner, { html: heard.because ?? html, ...buttons });
    }
    // Taken back: the log forgets this update, so that a hundred slips make it no longer.
    await conversation.skip();
  }
}

/** Where one is and what comes, above the very first question of a form. */
function openingWords({ content }: BotDeps, { visit }: KnownContext, form: Form): readonly string[] {
  const { known } = visit;
  const screen = screenOf(content.procedure, known.at);
  const kept = screen.kind === "form" ? (screen.fresh?.keep ?? []) : [];
  const begun = Object.keys(known.answers[form.id] ?? {}).some((field) => !kept.includes(field));
  if (begun || known.at.only !== undefined) return [];
  const speaker = visit.speaker();
  const words = speaker.html(`${known.at.step}-${known.at.screen}`);
  return [placeHeader(content.procedure, known, speaker), words];
}
