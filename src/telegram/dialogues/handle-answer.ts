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

/** What became of an update: no question was open, it is the press of an old button, or it was taken as an answer. */
export type AnswerOutcome = "not-asked" | "outdated" | AnswerReply["outcome"];

/** Takes the update as the answer to the open question; where none is open, other features may answer. */
export async function handleAnswer(deps: BotDeps, ctx: CaseContext): Promise<AnswerOutcome> {
  const { case: current } = ctx.user;
  if (!isNew(ctx)) {
    // Applied before a stop: the open question is the next one, and the doubts about this answer are over.
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
  // Answered before a stop, which kept only that the answer was not saved.
  if (record?.updateId === ctx.update.update_id) return "doubtful";
  if (record) return runConversation(deps, ctx, question, record.doubt, record);
  return handleFirstAnswer(deps, ctx, question);
}

/** Says once more what the person is asked now. */
function repeat(deps: BotDeps, ctx: CaseContext, question: Question, record?: DialogueRecord) {
  const open = record
    ? ({ outcome: "doubtful", doubt: record.doubt } as const)
    : ({ outcome: "rejected" } as const);
  return reply(deps, ctx, ctx.api, question, open);
}

/** A first answer needs no conversation; a doubtful one begins it. */
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
