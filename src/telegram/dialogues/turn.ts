import { enterConversation, resumeConversation } from "@grammyjs/conversations";
import { nextQuestion, openQuestion, type Question } from "../../domain/question.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { hearDoubt, type Memory } from "./hear-doubt.ts";
import { judgeAndSave, saidAt } from "./judge-and-save.ts";
import { putQuestion } from "./put-question.ts";
import { type DialogueRecord, type Doubt, keepDialogue, readDialogue } from "./record.ts";
import { reply } from "./reply.ts";

/*
 * The case remembers which question is open; a conversation begins with the first doubt about an answer.
 *
 * grammY's conversations are run by their own two functions instead of the plugin's middleware, because
 * the middleware keeps all dialogues of a chat under one version (raising it drops them all without a
 * word), writes without regard to which update was taken in, and swallows what a dialogue does not expect.
 */

/** Takes the update as the answer to the open question; false when there is none and somebody else may answer. */
export async function takeTurn(deps: BotDeps, ctx: KnownContext): Promise<boolean> {
  const { known, personId } = ctx.visit;
  const updateId = ctx.update.update_id;
  if (known.appliedUpdate === updateId) {
    // Taken in before a stop: the question that is open now is the next one, and the doubts are settled.
    await deps.dialogues.delete(personId);
    return false;
  }
  const question = openQuestion(deps.content.procedure, known, saidAt(deps, ctx));
  if (!question) return false;
  const record = await readDialogue(deps, known);
  if (record?.updateId === updateId) return true;
  const saved = record ? await goOn(deps, ctx, question, record) : await hear(deps, ctx, question);
  if (saved) await askNext(deps, ctx);
  return true;
}

/** Judges a first answer; a doubtful one begins a conversation. True when it is saved. */
async function hear(deps: BotDeps, ctx: KnownContext, question: Question): Promise<boolean> {
  const heard = await judgeAndSave(deps, ctx, question);
  if (heard.became === "saved") return true;
  if (heard.became === "refused") {
    await reply(deps, ctx, ctx.api, question, heard);
    return false;
  }
  return converse(deps, ctx, question, { value: heard.value, doubts: heard.doubts });
}

function goOn(deps: BotDeps, ctx: KnownContext, question: Question, record: DialogueRecord) {
  return converse(deps, ctx, question, record.doubt, record);
}

/** Runs the conversation about a doubtful answer, from its beginning or from where it waits. True when an answer is saved. */
async function converse(
  deps: BotDeps,
  ctx: KnownContext,
  question: Question,
  doubt: Doubt,
  record?: DialogueRecord,
): Promise<boolean> {
  const { personId, known } = ctx.visit;
  const asked = known.asked?.id ?? 0;
  const memory: Memory = { doubt, saved: false };
  const builder = hearDoubt(deps, ctx, question, memory);
  const result = record
    ? await resumeConversation(builder, baseOf(ctx), record.state, { ctx })
    : await enterConversation(builder, baseOf(ctx), { ctx });
  if (result.status === "error" || result.status === "complete") {
    // Whatever was thrown ends the conversation: the next try judges the answer as a first one.
    await deps.dialogues.delete(personId);
    if (result.status === "error") throw result.error;
    return memory.saved;
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
  return false;
}

/** The next question of the same sitting, unless the answer led to another place, which is shown anyway. */
async function askNext(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const { known } = ctx.visit;
  if (known.owed.some((effect) => effect.do === "show")) return;
  const next = nextQuestion(deps.content.procedure, known, deps.now());
  if (next) await putQuestion(deps, ctx, next);
}

function baseOf(ctx: KnownContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
