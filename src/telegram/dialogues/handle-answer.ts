import { enterConversation, resumeConversation } from "@grammyjs/conversations";
import { wasJustShown } from "../../domain/case/just-shown.ts";
import { nextQuestion, openQuestion, type Question } from "../../domain/case/question.ts";
import { owesPlace } from "../carry-out.ts";
import type { BotDeps, KnownContext } from "../context.ts";
import { putQuestion } from "./ask-question.ts";
import { hearDoubt, type Memory } from "./confirm-answer.ts";
import { type DialogueRecord, type Doubt, keepDialogue, readDialogue } from "./dialogue-record.ts";
import { isOutdated } from "./outdated-button.ts";
import { type Heard, judgeAndSave, saidAt } from "./read-answer.ts";
import { reply } from "./reply.ts";

/*
 * The case remembers which question is open; a conversation begins with the first doubt about an answer.
 *
 * grammY's conversations are run by their own two functions instead of the plugin's middleware, because
 * the middleware keeps all dialogues of a chat under one version (raising it drops them all without a
 * word), writes without regard to which update was taken in, and swallows what a dialogue does not expect.
 */

/** What became of an update: nobody waits for it, it is the press of an old button, or it was heard as an answer. */
export type Turn = "unasked" | "outdated" | Heard["became"];

/** Takes the update as the answer to the open question; where there is none, somebody else may answer. */
export async function takeTurn(deps: BotDeps, ctx: KnownContext): Promise<Turn> {
  const { known, personId } = ctx.visit;
  const updateId = ctx.update.update_id;
  if (known.appliedUpdate === updateId) {
    // Taken in before a stop: the question that is open now is the next one, and the doubts are settled.
    await deps.dialogues.delete(personId);
    return "unasked";
  }
  const question = openQuestion(deps.content.procedure, known, saidAt(deps, ctx));
  if (!question) return "unasked";
  const record = await readDialogue(deps, known);
  if (isOutdated(deps, ctx, question, record?.doubt)) {
    if (!wasJustShown(deps.content.procedure, known, deps.now())) await repeat(deps, ctx, question, record);
    return "outdated";
  }
  // Heard before a stop, which kept only that it was not saved.
  if (record?.updateId === updateId) return "doubtful";
  const became = record ? await goOn(deps, ctx, question, record) : await hear(deps, ctx, question);
  if (became === "saved") await askNext(deps, ctx);
  return became;
}

/** Says once more what the person is asked now. */
function repeat(deps: BotDeps, ctx: KnownContext, question: Question, record?: DialogueRecord) {
  const open = record
    ? ({ became: "doubtful", doubt: record.doubt } as const)
    : ({ became: "refused", because: null } as const);
  return reply(deps, ctx, ctx.api, question, open);
}

/** Judges a first answer; a doubtful one begins a conversation. */
async function hear(deps: BotDeps, ctx: KnownContext, question: Question): Promise<Heard["became"]> {
  const heard = await judgeAndSave(deps, ctx, question);
  if (heard.became === "saved") return "saved";
  if (heard.became === "refused") {
    await reply(deps, ctx, ctx.api, question, heard);
    return "refused";
  }
  return converse(deps, ctx, question, heard.doubt);
}

function goOn(deps: BotDeps, ctx: KnownContext, question: Question, record: DialogueRecord) {
  return converse(deps, ctx, question, record.doubt, record);
}

/** Runs the conversation about a doubtful answer, from its beginning or from where it waits. */
async function converse(
  deps: BotDeps,
  ctx: KnownContext,
  question: Question,
  doubt: Doubt,
  record?: DialogueRecord,
): Promise<Heard["became"]> {
  const { personId, known } = ctx.visit;
  const asked = known.asked?.id ?? 0;
  const memory: Memory = { doubt, became: "doubtful" };
  const builder = hearDoubt(deps, ctx, question, memory);
  const result = record
    ? await resumeConversation(builder, baseOf(ctx), record.state, { ctx })
    : await enterConversation(builder, baseOf(ctx), { ctx });
  if (result.status === "error" || result.status === "complete") {
    // Whatever was thrown ends the conversation: the next try judges the answer as a first one.
    await deps.dialogues.delete(personId);
    if (result.status === "error") throw result.error;
    return memory.became;
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
  return memory.became;
}

/** The next question of the same sitting, unless the answer led to another place, which is shown anyway. */
async function askNext(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const { known } = ctx.visit;
  if (owesPlace(known)) return;
  const next = nextQuestion(deps.content.procedure, known, deps.now());
  if (next) await putQuestion(deps, ctx, next);
}

function baseOf(ctx: KnownContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
