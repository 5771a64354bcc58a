import { enterConversation, resumeConversation } from "@grammyjs/conversations";
import type { Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import type { AnswerReply } from "./answer-user-question.ts";
import { type ConversationResult, confirmAnswer } from "./confirm-answer.ts";
import { type DialogueRecord, type Doubt, deleteDialogue, keepDialogue } from "./dialogue-record.ts";

/**
 * Starts or resumes the conversation about a doubtful answer.
 *
 * It calls grammY's two functions directly, because the plugin's middleware drops all dialogues of a chat when their
 * version is raised, saves without regard to the last applied update, and swallows unexpected updates.
 */
export async function runConversation(
  deps: BotDeps,
  ctx: CaseContext,
  question: Question,
  doubt: Doubt,
  record?: DialogueRecord,
): Promise<AnswerReply["outcome"]> {
  const { personId, case: current } = ctx.user;
  const asked = current.asked?.id ?? 0;
  const result: ConversationResult = { doubt, outcome: "doubtful" };
  const builder = confirmAnswer(deps, ctx, question, result);
  const run = record
    ? await resumeConversation(builder, baseOf(ctx), record.state, { ctx })
    : await enterConversation(builder, baseOf(ctx), { ctx });
  if (run.status === "error" || run.status === "complete") {
    // An error ends the conversation, too: the retry handles the answer as a first one.
    await deleteDialogue(deps, personId);
    if (run.status === "error") throw run.error;
    return result.outcome;
  }
  const state = run.status === "skipped" ? record?.state : { replay: run.replay, interrupts: run.interrupts };
  const updateId = ctx.update.update_id;
  if (state) await keepDialogue(deps, personId, { question: asked, updateId, doubt: result.doubt, state });
  return result.outcome;
}

function baseOf(ctx: CaseContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
