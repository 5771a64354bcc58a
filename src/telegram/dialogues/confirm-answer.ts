import type { ConversationBuilder } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { addProcedure } from "../ui/procedure-buttons.ts";
import { type AnswerReply, answerUserQuestion } from "./answer-user-question.ts";
import type { Doubt } from "./dialogue-record.ts";
import { reply } from "./reply.ts";

/** The result of the conversation, outside of grammY's log: the latest doubtful answer, and the last outcome. */
export type ConversationResult = { doubt: Doubt; outcome: AnswerReply["outcome"] };

/**
 * The conversation about a doubtful answer: the bot asks whether to keep it, until an answer is saved.
 *
 * grammY replays the function from its first line at every update, so whatever may differ (the case, the time, the
 * validation) runs inside `external`, whose results are logged. The collation key rejects state of another question.
 */
export function confirmAnswer(
  deps: BotDeps,
  outer: CaseContext,
  question: Question,
  result: ConversationResult,
): ConversationBuilder<Context, Context> {
  return async (conversation, inner) => {
    // The conversation creates its own `Api`, without the bot's transformers.
    inner.api.config.use(addProcedure(deps.content.procedure.id));
    await reply(deps, outer, inner.api, question, { outcome: "doubtful", doubt: result.doubt });
    await conversation.wait({ collationKey: question.field.id });
    const next = await conversation.external(() => answerUserQuestion(deps, outer, question, result.doubt));
    result.outcome = next.outcome;
    if (next.outcome === "saved") return;
    if (next.outcome === "doubtful") result.doubt = next.doubt;
    await reply(deps, outer, inner.api, question, next);
    // `skip` drops this update from the log, so that repeated mistakes do not make it grow.
    await conversation.skip();
  };
}
