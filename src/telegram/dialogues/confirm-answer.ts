import type { ConversationBuilder } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import type { Doubt } from "./dialogue-record.ts";
import { type AnswerResult, validateAndSave } from "./read-answer.ts";
import { reply } from "./reply.ts";

/** What stands beside grammY's log: the newest doubtful answer, and what outcome of what was said last. */
export type Memory = { doubt: Doubt; outcome: AnswerResult["outcome"] };

/**
 * The conversation about a doubtful answer: the bot asks whether to keep it, and goes on until it is kept
 * or another one is good.
 *
 * grammY replays the function from its first line at every update; what may differ the next time (the case,
 * the clock, the judgement) happens inside `external`, whose results are logged. Each update leads to at most
 * one message. The wait has its field's id as collation key: state that belongs to another question is
 * noticed, not misread.
 */
export function confirmAnswer(
  deps: BotDeps,
  outer: CaseContext,
  question: Question,
  memory: Memory,
): ConversationBuilder<Context, Context> {
  return async (conversation, inner) => {
    await reply(deps, outer, inner.api, question, { outcome: "doubtful", doubt: memory.doubt });
    await conversation.wait({ collationKey: question.field.id });
    const next = await conversation.external(() => validateAndSave(deps, outer, question, memory.doubt));
    memory.outcome = next.outcome;
    if (next.outcome === "saved") return;
    if (next.outcome === "doubtful") memory.doubt = next.doubt;
    await reply(deps, outer, inner.api, question, next);
    // Taken back: the log forgets this update, so that a hundred slips make it no longer.
    await conversation.skip();
  };
}
