import type { ConversationBuilder } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { addProcedure } from "../ui/procedure-buttons.ts";
import { type AnswerReply, answerUserQuestion } from "./answer-user-question.ts";
import type { Doubt } from "./dialogue-record.ts";
import { reply } from "./reply.ts";

/** What the conversation leaves beside grammY's log: the latest doubtful answer, and what became of the last update. */
export type ConversationResult = { doubt: Doubt; outcome: AnswerReply["outcome"] };

/**
 * The conversation about a doubtful answer: the bot asks whether to keep it, until it is kept or another one is good.
 *
 * grammY replays the function from its first line at every update. What may differ the next time (the case, the clock,
 * the validation) happens inside `external`, whose results are logged. Each update leads to at most one message. The
 * field's id is the collation key of the wait, so that state of another question is noticed and not misread.
 */
export function confirmAnswer(
  deps: BotDeps,
  outer: CaseContext,
  question: Question,
  result: ConversationResult,
): ConversationBuilder<Context, Context> {
  return async (conversation, inner) => {
    // The conversation makes an `Api` of its own.
    inner.api.config.use(addProcedure(deps.content.procedure.id));
    await reply(deps, outer, inner.api, question, { outcome: "doubtful", doubt: result.doubt });
    await conversation.wait({ collationKey: question.field.id });
    const next = await conversation.external(() => answerUserQuestion(deps, outer, question, result.doubt));
    result.outcome = next.outcome;
    if (next.outcome === "saved") return;
    if (next.outcome === "doubtful") result.doubt = next.doubt;
    await reply(deps, outer, inner.api, question, next);
    // The log forgets this update, so that a hundred slips make it no longer.
    await conversation.skip();
  };
}
