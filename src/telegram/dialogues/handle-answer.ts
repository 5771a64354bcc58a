import { enterConversation, resumeConversation } from "@grammyjs/conversations";
import { wasJustShown } from "../../domain/case/just-shown.ts";
import { nextQuestion, openQuestion, type Question } from "../../domain/case/question.ts";
import { willShowPlace } from "../carry-out.ts";
import type { BotDeps, CaseContext } from "../context.ts";
import { putQuestion } from "./ask-question.ts";
import { confirmAnswer, type Memory } from "./confirm-answer.ts";
import {
  type DialogueRecord,
  type Doubt,
  deleteDialogue,
  keepDialogue,
  readDialogue,
} from "./dialogue-record.ts";
import { isOutdated } from "./outdated-button.ts";
import { type AnswerResult, saidAt, validateAndSave } from "./read-answer.ts";
import { reply } from "./reply.ts";

/*
 * The case remembers which question is open; a conversation begins with the first doubt about an answer.
 *
 * grammY's conversations are run by their own two functions instead of the plugin's middleware, because
 * the middleware keeps all dialogues of a chat under one version (raising it drops them all without a
 * word), writes without regard to which update was taken in, and swallows what a dialogue does not expect.
 */

/** What outcome of an update: nobody waits for it, it is the press of an old button, or it was heard as an answer. */
export type AnswerOutcome = "unasked" | "outdated" | AnswerResult["outcome"];

/** Takes the update as the answer to the open question; where there is none, somebody else may answer. */
export async function handleAnswer(deps: BotDeps, ctx: CaseContext): Promise<AnswerOutcome> {
  const { case: current, personId } = ctx.user;
  const updateId = ctx.update.update_id;
  if (current.appliedUpdate === updateId) {
    // Taken in before a stop: the question that is open now is the next one, and the doubts are settled.
    await deleteDialogue(deps, personId);
    return "unasked";
  }
  const question = openQuestion(deps.content.procedure, current, saidAt(deps, ctx));
  if (!question) return "unasked";
  const record = await readDialogue(deps, current);
  if (isOutdated(deps, ctx, question, record?.doubt)) {
    if (!wasJustShown(deps.content.procedure, current, deps.now())) await repeat(deps, ctx, question, record);
    return "outdated";
  }
  // Heard before a stop, which kept only that it was not saved.
  if (record?.updateId === updateId) return "doubtful";
  const outcome = record
    ? await continueDialogue(deps, ctx, question, record)
    : await handleFirstAnswer(deps, ctx, question);
  if (outcome === "saved") await askNext(deps, ctx);
  return outcome;
}

/** Says once more what the person is asked now. */
function repeat(deps: BotDeps, ctx: CaseContext, question: Question, record?: DialogueRecord) {
  const open = record
    ? ({ outcome: "doubtful", doubt: record.doubt } as const)
    : ({ outcome: "refused", because: null } as const);
  return reply(deps, ctx, ctx.api, question, open);
}

/** Judges a first answer; a doubtful one begins a conversation. */
async function handleFirstAnswer(
  deps: BotDeps,
  ctx: CaseContext,
  question: Question,
): Promise<AnswerResult["outcome"]> {
  const heard = await validateAndSave(deps, ctx, question);
  if (heard.outcome === "saved") return "saved";
  if (heard.outcome === "refused") {
    await reply(deps, ctx, ctx.api, question, heard);
    return "refused";
  }
  return runConversation(deps, ctx, question, heard.doubt);
}

function continueDialogue(deps: BotDeps, ctx: CaseContext, question: Question, record: DialogueRecord) {
  return runConversation(deps, ctx, question, record.doubt, record);
}

/** Runs the conversation about a doubtful answer, from its beginning or from where it waits. */
async function runConversation(
  deps: BotDeps,
  ctx: CaseContext,
  question: Question,
  doubt: Doubt,
  record?: DialogueRecord,
): Promise<AnswerResult["outcome"]> {
  const { personId, case: current } = ctx.user;
  const asked = current.asked?.id ?? 0;
  const memory: Memory = { doubt, outcome: "doubtful" };
  const builder = confirmAnswer(deps, ctx, question, memory);
  const result = record
    ? await resumeConversation(builder, baseOf(ctx), record.state, { ctx })
    : await enterConversation(builder, baseOf(ctx), { ctx });
  if (result.status === "error" || result.status === "complete") {
    // Whatever was thrown ends the conversation: the next try judges the answer as a first one.
    await deleteDialogue(deps, personId);
    if (result.status === "error") throw result.error;
    return memory.outcome;
  }
  const state =
    result.status === "skipped" ? record?.state : { replay: result.replay, interrupts: result.interrupts };
  if (state)
    await keepDialogue(deps, personId, {
      question: asked,
      updateId: ctx.update.update_id,
      doubt: memory.doubt,
      state,
    });
  return memory.outcome;
}

/** The next question of the same sitting, unless the answer led to another place, which is shown anyway. */
async function askNext(deps: BotDeps, ctx: CaseContext): Promise<void> {
  const { case: current } = ctx.user;
  if (willShowPlace(current)) return;
  const next = nextQuestion(deps.content.procedure, current, deps.now());
  if (next) await putQuestion(deps, ctx, next);
}

function baseOf(ctx: CaseContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
