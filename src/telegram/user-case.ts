import { type ApplyResult, applyEvent } from "../app/apply-event.ts";
import { runEffects } from "../app/effects/run-effects.ts";
import type { CasePatch } from "../app/messenger.ts";
import { addEffects } from "../app/patch-case.ts";
import { savePatch, showPlace as showPlaceOf } from "../app/show-place.ts";
import type { Effect } from "../domain/case/case.ts";
import type { CaseEvent } from "../domain/case/events.ts";
import { askedForm } from "../domain/case/question.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import { type BotContext, type BotDeps, type CaseContext, chatOf, hasCase } from "./context.ts";
import { smallTalk } from "./text/small-talk.ts";

/*
 * Use cases on the case of the current user: each sets `ctx.user.case` to the stored case.
 */

/** Applies the event of the current update. */
export async function applyUserEvent(
  deps: BotDeps,
  ctx: CaseContext,
  event: CaseEvent,
): Promise<ApplyResult["outcome"]> {
  const applied = await applyEvent(deps, ctx.user.case, event, ctx.update.update_id);
  ctx.user.case = applied.case;
  return applied.outcome;
}

/** Applies an additional event, such as "reachable"; the update's own event can still be applied. */
export async function applySideEvent(deps: BotDeps, ctx: CaseContext, event: CaseEvent): Promise<void> {
  ctx.user.case = (await applyEvent(deps, ctx.user.case, event)).case;
}

/** Runs the pending effects of the case. */
export async function runUserEffects(deps: BotDeps, ctx: BotContext): Promise<void> {
  if (!hasCase(ctx)) return;
  const timetable = timetableOf(deps.content.procedure);
  ctx.user.case = await runEffects(deps, chatOf(ctx), {
    // A message pinned by an effect needs a daily edit, so the case is rescheduled.
    finish: (current) => (current.pinned ? reschedule(timetable, current, deps.now()) : current),
  });
}

/** Shows the place of the case now, unless a pending effect does so anyway. */
export async function showPlace(deps: BotDeps, ctx: CaseContext): Promise<void> {
  ctx.user.case = await showPlaceOf(deps, chatOf(ctx));
}

/** Saves a patch, such as the id of a message. */
export async function patchUserCase(deps: BotDeps, ctx: CaseContext, patch: CasePatch): Promise<void> {
  ctx.user.case = await savePatch(deps, ctx.user.case, patch);
}

/** True if the place of the case is a question. */
export function isAtQuestion(deps: BotDeps, ctx: CaseContext): boolean {
  return askedForm(deps.content.procedure, ctx.user.case) !== undefined;
}

/** False for the retry of an update that the case has applied. */
export function isNew(ctx: CaseContext): boolean {
  return ctx.user.case.appliedUpdate !== ctx.update.update_id;
}

/** Replies that the message was not understood, with the reason, and shows the place. */
export async function explainNotUnderstood(deps: BotDeps, ctx: CaseContext): Promise<void> {
  const effects: readonly Effect[] = [{ do: "say", text: reasonFor(ctx) }, { do: "show" }];
  const added = await addEffects(deps, ctx.user.case, effects, ctx.update.update_id);
  ctx.user.case = added ?? ctx.user.case;
}

function reasonFor(ctx: CaseContext): string {
  const said = ctx.message?.text;
  // A sticker, a voice message or a location has no words.
  if (said === undefined) return "words-only";
  return smallTalk(ctx.user.localizer(), said) === "agreement" ? "press-below" : "not-understood";
}
