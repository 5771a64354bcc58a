import type { ConversationBuilder } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Field, Form } from "../../domain/form.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { sendHtml } from "../send.ts";
import { askContext } from "./asking.ts";
import { type Heard, judgeAndSave } from "./judge-and-save.ts";
import { askDoubt, askField, type Question } from "./question.ts";

/** What stands beside grammY's log: what became of the last answer, and one the bot has doubts about, to keep on request. */
export type Memory = { became?: Heard["became"] | undefined; doubted?: string | undefined };

/**
 * The conversation about one answer: it begins with what the person said, and where the bot has doubts it
 * goes on until they are settled.
 *
 * grammY replays the function from its first line at every update; what may differ the next time (the case,
 * the clock, the judgement) happens inside `external`, whose results are logged. Each update leads to at most
 * one message. The wait has its field's id as collation key: state that belongs to another question is
 * noticed, not misread.
 */
export function hearAnswer(
  deps: BotDeps,
  outer: KnownContext,
  form: Form,
  field: Field,
  memory: Memory,
): ConversationBuilder<Context, Context> {
  const judge = () => judgeAndSave(deps, outer, form, field, memory.doubted);

  const reply = (inner: Context, heard: Exclude<Heard, { became: "saved" }>) => {
    const speaker = outer.visit.speaker();
    const { html, markup }: Question =
      heard.became === "doubtful"
        ? askDoubt(speaker, field, heard.doubts)
        : {
            ...askField(speaker, form.id, field, askContext(deps, outer)),
            ...(heard.because !== null && { html: heard.because }),
          };
    return sendHtml(inner.api, outer.visit.personId, html, markup);
  };

  return async (conversation, inner) => {
    const first = await conversation.external(judge);
    memory.became = first.became;
    if (first.became === "saved") return;
    await reply(inner, first);
    if (first.became === "refused") return;
    // A later doubt, remembered beside the log, is newer than the first one, which is replayed.
    memory.doubted ??= first.value;
    await conversation.wait({ collationKey: field.id });
    const next = await conversation.external(judge);
    memory.became = next.became;
    if (next.became === "saved") return;
    if (next.became === "doubtful") memory.doubted = next.value;
    await reply(inner, next);
    // Taken back: the log forgets this update, so that a hundred slips make it no longer.
    await conversation.skip();
  };
}
