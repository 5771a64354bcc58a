import type { ConversationBuilder } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Field, Form } from "../../domain/form.ts";
import { screenOf } from "../../domain/procedure.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { placeHeader } from "../place-header.ts";
import { sendHtml } from "../send.ts";
import { askContext } from "./asking.ts";
import { judgeAndSave } from "./judge-and-save.ts";
import { askDoubt, askField, type Question } from "./question.ts";

/** What a dialogue keeps in mind beside the log: an answer the bot had doubts about, to keep it on request. */
export type Memory = { doubted?: string | undefined };

/**
 * The conversation that puts one question and listens until the answer is good.
 *
 * A form is a row of these: each answer is saved in the case before the next question is put, so a lost
 * conversation costs one question, and none grows with those before it. grammY replays the function from
 * its first line at every update; what may differ the next time (the case, the clock, the judgement)
 * happens inside `external`, whose results are logged. Each update leads to at most one message. The wait
 * has its field's id as collation key: state that belongs to another question is noticed, not misread.
 */
export function askQuestion(
  deps: BotDeps,
  outer: KnownContext,
  form: Form,
  field: Field,
  memory: Memory,
): ConversationBuilder<Context, Context> {
  const ask = () => askField(outer.visit.speaker(), form.id, field, askContext(deps, outer));
  const say = (inner: Context, { html, markup }: Question) =>
    sendHtml(inner.api, outer.visit.personId, html, markup);

  const opening = openingWords(deps, outer, form);

  return async (conversation, inner) => {
    const { html, ...buttons } = ask();
    await say(inner, { html: [...opening, html].join("\n\n"), ...buttons });
    await conversation.wait({ collationKey: field.id });
    const heard = await conversation.external(() => judgeAndSave(deps, outer, form, field, memory.doubted));
    if (heard.became === "saved") return;
    if (heard.became === "doubtful") {
      memory.doubted = heard.value;
      await say(inner, askDoubt(outer.visit.speaker(), field, heard.doubts));
    } else {
      await say(inner, { ...ask(), ...(heard.because !== null && { html: heard.because }) });
    }
    // Taken back: the log forgets this update, so that a hundred slips make it no longer.
    await conversation.skip();
  };
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
