import { enterConversation, resumeConversation } from "@grammyjs/conversations";
import type { BotDeps, KnownContext } from "../context.ts";
import { nextQuestion, type OpenQuestion, stillOpen } from "./asking.ts";
import { hearAnswer, type Memory } from "./hear-answer.ts";
import { putQuestion } from "./put-question.ts";
import { askedForm, type DialogueRecord, keepDialogue, readDialogue } from "./record.ts";

/*
 * grammY's conversations are run by their own two functions instead of the plugin's middleware, because
 * the middleware keeps all dialogues of a chat under one version (raising it drops them all without a
 * word), writes without regard to which update was taken in, and swallows what a dialogue does not expect.
 * Here one record per person holds one question, the place it belongs to, the last update it took in, and
 * grammY's state while there is something to remember between two updates.
 */

/**
 * Puts the question of the place where the person is. A dialogue that is open there already gives way:
 * all answers are in the case, and its state may be that of an earlier visit.
 */
export async function openDialogue(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const next = nextQuestion(deps, ctx);
  if (!next) return deps.dialogues.delete(ctx.visit.personId);
  const open = await openNow(deps, ctx);
  if (open?.record.updateId !== ctx.update.update_id) await putQuestion(deps, ctx, next, "begins");
}

/** True while a question waits for its answer. */
export async function isQuestionOpen(deps: BotDeps, ctx: KnownContext): Promise<boolean> {
  return (await openNow(deps, ctx)) !== undefined;
}

/** Gives the update to the open dialogue; false when there is none and somebody else may answer. */
export async function takeTurn(deps: BotDeps, ctx: KnownContext): Promise<boolean> {
  const { known, personId } = ctx.visit;
  const open = await openNow(deps, ctx);
  if (!open) {
    // The stop came between the answer and the end of its dialogue: it ends now.
    if (known.appliedUpdate === ctx.update.update_id) await deps.dialogues.delete(personId);
    return false;
  }
  const { record } = open;
  // Taken in before a stop: what it led to is in the case, and settling shows it.
  if (record.updateId === ctx.update.update_id) return true;
  const { became, ...after } = await hear(deps, ctx, open);
  if (became === "saved") await askNext(deps, ctx);
  else await keepDialogue(deps, personId, { ...record, ...after, updateId: ctx.update.update_id });
  return true;
}

type Open = OpenQuestion & { readonly record: DialogueRecord };

async function openNow(deps: BotDeps, ctx: KnownContext): Promise<Open | undefined> {
  const { known } = ctx.visit;
  const form = askedForm(deps.content.procedure, known);
  const record = form && (await readDialogue(deps, known, form));
  const field = record && stillOpen(deps, ctx, form, record.field);
  return field && { form, field, record };
}

/** Runs the conversation about the answer at hand, from its beginning or from where it waits. */
async function hear(
  deps: BotDeps,
  ctx: KnownContext,
  { form, field, record }: Open,
): Promise<Pick<Memory, "became"> & Pick<DialogueRecord, "doubted" | "state">> {
  const memory: Memory = { doubted: record.doubted };
  const builder = hearAnswer(deps, ctx, form, field, memory);
  const result = record.state
    ? await resumeConversation(builder, baseOf(ctx), record.state, { ctx })
    : await enterConversation(builder, baseOf(ctx), { ctx });
  if (result.status === "error") {
    // Whatever was thrown ends the dialogue: the next try puts its question anew.
    await deps.dialogues.delete(ctx.visit.personId);
    throw result.error;
  }
  if (result.status === "complete") return { became: memory.became, doubted: undefined, state: undefined };
  if (result.status === "skipped") return { ...memory, state: record.state };
  return { ...memory, state: { replay: result.replay, interrupts: result.interrupts } };
}

/** The next question of the same sitting, unless the answer led to another place, which is shown anyway. */
async function askNext(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const shown = ctx.visit.known.owed.some((effect) => effect.do === "show");
  const next = shown ? undefined : nextQuestion(deps, ctx);
  if (next) await putQuestion(deps, ctx, next, "goes-on");
  else await deps.dialogues.delete(ctx.visit.personId);
}

function baseOf(ctx: KnownContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
