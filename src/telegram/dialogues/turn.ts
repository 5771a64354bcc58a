import {
  type ConversationResult,
  type ConversationState,
  type EnterResult,
  enterConversation,
  resumeConversation,
} from "@grammyjs/conversations";
import type { BotDeps, KnownContext } from "../context.ts";
import { askQuestion, type Memory } from "./ask-question.ts";
import { nextQuestion, type OpenQuestion, stillOpen } from "./asking.ts";
import { askedForm, type DialogueRecord, identityOf, keepDialogue, readDialogue } from "./record.ts";

/*
 * grammY's conversations are run by their own two functions instead of the plugin's middleware, because
 * the middleware keeps all dialogues of a chat under one version (raising it drops them all without a
 * word), writes without regard to which update was taken in, and swallows what a dialogue does not expect.
 * Here one record per person holds one question, the place it belongs to and the last update it took in.
 */

/**
 * Puts the open question of the place where the person is. A dialogue that is open there already gives way:
 * all answers are in the case, and its state may be that of an earlier visit.
 */
export async function openDialogue(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const next = nextQuestion(deps, ctx);
  if (!next) return deps.dialogues.delete(ctx.visit.personId);
  const open = await openNow(deps, ctx);
  if (open?.record.updateId !== ctx.update.update_id) await put(deps, ctx, next);
}

/** True while a question waits for its answer. */
export async function isQuestionOpen(deps: BotDeps, ctx: KnownContext): Promise<boolean> {
  return (await openNow(deps, ctx)) !== undefined;
}

/** Gives the update to the open dialogue; false when there is none and somebody else may answer. */
export async function takeTurn(deps: BotDeps, ctx: KnownContext): Promise<boolean> {
  const { known } = ctx.visit;
  const open = await openNow(deps, ctx);
  if (!open) {
    // The stop came between the answer and the end of its dialogue: it ends now.
    if (known.appliedUpdate === ctx.update.update_id) await deps.dialogues.delete(known.personId);
    return false;
  }
  const { form, field, record } = open;
  // Taken in before a stop: what it led to is in the case, and settling shows it.
  if (record.updateId === ctx.update.update_id) return true;
  const memory: Memory = { doubted: record.doubted };
  const builder = askQuestion(deps, ctx, form, field, memory);
  const result = await resumeConversation(builder, baseOf(ctx), record.state, { ctx });
  if (result.status === "error") await fail(deps, ctx, result.error);
  if (result.status === "complete") {
    await askNext(deps, ctx);
    return true;
  }
  const state = result.status === "skipped" ? record.state : stateOf(result);
  await keepDialogue(deps, known.personId, { ...record, ...memory, state, updateId: ctx.update.update_id });
  return true;
}

/** The next question of the same sitting, unless the answer led to another place, which is shown anyway. */
async function askNext(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const shown = ctx.visit.known.owed.some((effect) => effect.do === "show");
  const next = shown ? undefined : nextQuestion(deps, ctx);
  if (next) await put(deps, ctx, next);
  else await deps.dialogues.delete(ctx.visit.personId);
}

type Open = OpenQuestion & { readonly record: DialogueRecord };

async function openNow(deps: BotDeps, ctx: KnownContext): Promise<Open | undefined> {
  const { known } = ctx.visit;
  const form = askedForm(deps.content.procedure, known);
  const record = form && (await readDialogue(deps, known, form));
  const field = record && stillOpen(deps, ctx, form, record.field);
  return field && { form, field, record };
}

async function put(deps: BotDeps, ctx: KnownContext, { form, field }: OpenQuestion): Promise<void> {
  const { known, personId } = ctx.visit;
  const builder = askQuestion(deps, ctx, form, field, {});
  const result = await enterConversation(builder, baseOf(ctx), { ctx });
  if (result.status === "error") await fail(deps, ctx, result.error);
  await keepDialogue(deps, personId, {
    ...identityOf(known, form, field),
    updateId: ctx.update.update_id,
    state: stateOf(result),
  });
}

/** Whatever was thrown ends the dialogue: the next try puts its question anew. */
async function fail(deps: BotDeps, ctx: KnownContext, error: unknown): Promise<never> {
  await deps.dialogues.delete(ctx.visit.personId);
  throw error;
}

function stateOf(result: EnterResult | ConversationResult): ConversationState {
  if (!("replay" in result)) throw new Error("a conversation ended without waiting for its answer");
  return { replay: result.replay, interrupts: result.interrupts };
}

function baseOf(ctx: KnownContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
