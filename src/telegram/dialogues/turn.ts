import {
  type ConversationResult,
  type EnterResult,
  enterConversation,
  resumeConversation,
} from "@grammyjs/conversations";
import type { BotDeps, KnownContext } from "../context.ts";
import { askForm } from "./ask-form.ts";
import { askedForm, type DialogueRecord, keepDialogue, placeOf, readDialogue } from "./record.ts";

/*
 * grammY's conversations are run by their own two functions instead of the plugin's middleware, because
 * the middleware keeps all dialogues of a chat under one version (raising it drops them all without a
 * word), writes without regard to which update was taken in, and swallows what a dialogue does not expect.
 * Here one record per person holds one dialogue, the place it belongs to and the last update it took in.
 */

/**
 * Opens the dialogue of the place where the person is, which puts the open question. One that is open
 * there already gives way: all answers are in the case, and its state may be that of an earlier visit.
 */
export async function openDialogue(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const { known } = ctx.visit;
  const form = askedForm(deps.content.procedure, known);
  if (!form) return;
  const open = await readDialogue(deps, known);
  if (open?.updateId === ctx.update.update_id) return;
  const record = {
    form: form.id,
    version: form.version,
    place: placeOf(known),
    updateId: ctx.update.update_id,
  };
  const result = await enterConversation(askForm(deps, ctx, form, {}), baseOf(ctx), { ctx });
  await keep(deps, ctx, record, result);
}

/** Gives the update to the open dialogue; false when there is none and somebody else may answer. */
export async function takeTurn(deps: BotDeps, ctx: KnownContext): Promise<boolean> {
  const { known } = ctx.visit;
  const open = await readDialogue(deps, known);
  const form = askedForm(deps.content.procedure, known);
  if (!open || !form) {
    // The stop came between the answer and the end of its dialogue: it ends now.
    if (known.appliedUpdate === ctx.update.update_id) await deps.dialogues.delete(known.personId);
    return false;
  }
  // Taken in before a stop: what it led to is in the case, and settling shows it.
  if (open.updateId === ctx.update.update_id) return true;
  const { state, ...record } = open;
  const memory = { doubted: open.doubted };
  const result = await resumeConversation(askForm(deps, ctx, form, memory), baseOf(ctx), state, { ctx });
  const kept = { ...record, ...memory, updateId: ctx.update.update_id };
  if (result.status === "skipped") await keepDialogue(deps, known.personId, { ...kept, state });
  else await keep(deps, ctx, kept, result);
  return true;
}

async function keep(
  deps: BotDeps,
  ctx: KnownContext,
  record: Omit<DialogueRecord, "state" | "expiresAt">,
  result: EnterResult | ConversationResult,
): Promise<void> {
  const { personId } = ctx.visit;
  if (result.status === "error") {
    await deps.dialogues.delete(personId);
    throw result.error;
  }
  if (result.status === "complete") return deps.dialogues.delete(personId);
  if (!("replay" in result)) throw new Error("a conversation skipped the update that opened it");
  const { replay, interrupts } = result;
  await keepDialogue(deps, personId, { ...record, state: { replay, interrupts } });
}

function baseOf(ctx: KnownContext) {
  const { token, options } = ctx.api;
  return { update: ctx.update, me: ctx.me, api: options ? { token, options } : { token } };
}
