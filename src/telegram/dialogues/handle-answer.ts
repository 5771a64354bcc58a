import { wasJustShown } from "../../domain/case/just-shown.ts";
import { openQuestion, type Question } from "../../domain/case/question.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { isNew } from "../user-case.ts";
import { type AnswerReply, answerUserQuestion } from "./answer-user-question.ts";
import { type DialogueRecord, deleteDialogue, readDialogue } from "./dialogue-record.ts";
import { isOutdated } from "./outdated-button.ts";
import { saidAt } from "./read-answer.ts";
import { reply } from "./reply.ts";
import { runConversation } from "./run-conversation.ts";

/** The result of an update: no question was open, its button is outdated, or the outcome of its answer. */
export type AnswerOutcome = "not-asked" | "outdated" | AnswerReply["outcome"];

/** Takes the update as the answer to the open question; where none is open, other features may answer. */
export async function handleAnswer(deps: BotDeps, ctx: CaseContext): Promise<AnswerOutcome> {
  const { case: current } = ctx.user;
  if (!isNew(ctx)) {
    // A retry after a crash: the answer is saved, so its dialogue is over.
    await deleteDialogue(deps, ctx.user.personId);
    return "saved";
  }
  const question = openQuestion(deps.content.procedure, current, saidAt(deps, ctx));
  if (!question) return "not-asked";
  const record = await readDialogue(deps, current);
  if (isOutdated(deps, ctx, question, record?.doubt)) {
    if (!wasJustShown(deps.content.procedure, current, deps.now())) await repeat(deps, ctx, question, record);
    return "outdated";
  }
  // A retry after a crash: the dialogue has handled this update already.
  if (record?.updateId === ctx.update.update_id) return "doubtful";
  if (record) return runConversation(deps, ctx, question, record.doubt, record);
  return handleFirstAnswer(deps, ctx, question);
}

/** Repeats the open question or doubt. */
function repeat(deps: BotDeps, ctx: CaseContext, question: Question, record?: DialogueRecord) {
  const result = record
    ? ({ outcome: "doubtful", doubt: record.doubt } as const)
    : ({ outcome: "rejected" } as const);
  return reply(deps, ctx, ctx.api, question, result);
}

/** Handles an answer without a conversation; a doubtful one starts it. */
async function handleFirstAnswer(
  deps: BotDeps,
  ctx: CaseContext,
  question: Question,
): Promise<AnswerReply["outcome"]> {
  const result = await answerUserQuestion(deps, ctx, question);
  if (result.outcome === "doubtful") return runConversation(deps, ctx, question, result.doubt);
  if (result.outcome === "rejected") await reply(deps, ctx, ctx.api, question, result);
  return result.outcome;
}
