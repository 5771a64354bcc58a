import { addEffects, type CasePatch, patchCase, runEffects } from "../app/run-effects.ts";
import type { Case, Effect } from "../domain/case/case.ts";
import { askedForm } from "../domain/case/question.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import { caseAccess } from "./case-access.ts";
import type { BotContext, BotDeps, CaseContext } from "./context.ts";
import { hasCase } from "./context.ts";
import { openQuestionHere } from "./dialogues/ask-question.ts";
import { refreshDeadline } from "./refresh-clock.ts";
import { remind } from "./remind.ts";
import type { EffectContext } from "./stage.ts";
import { smallTalk } from "./text/small-talk.ts";
import { isContactKeyboardShown, REMOVE_KEYBOARD, removeContactKeyboard } from "./ui/contact-keyboard.ts";
import { editHtml, editPicture, sendHtml, sendPicture, stripButtons } from "./ui/send.ts";
import { type Rendered, renderScreen } from "./views/screen.ts";
import { renderStatus } from "./views/status.ts";

/** Carries out everything the visitor's case owes. */
export async function runUserEffects(deps: BotDeps, ctx: BotContext): Promise<void> {
  if (!hasCase(ctx)) return;
  const timetable = timetableOf(deps.content.procedure);
  // A message that has just been pinned is to count the next day, which nobody knew of when the event was decided.
  await runEffectsIn(deps, effectContext(deps, ctx), (settled) =>
    settled.pinned ? reschedule(timetable, settled, deps.now()) : settled,
  );
}

/** Carries out everything a case owes, on the stage that is there. */
export async function runEffectsIn(
  deps: BotDeps,
  context: EffectContext,
  finish?: (settled: Case) => Case,
): Promise<void> {
  const perform = (effect: Effect, current: Case) => {
    context.user.case = current;
    return runEffect(deps, context, effect);
  };
  context.user.case = await runEffects(caseAccess(deps), context.user.case, perform, finish);
}

/** Shows where the person is, right now, because they asked; unless settling shows it anyway. */
export async function showPlace(deps: BotDeps, ctx: CaseContext): Promise<void> {
  if (willShowPlace(ctx.user.case)) return;
  const patch = await show(deps, effectContext(deps, ctx));
  await patchUserCase(deps, ctx, patch);
}

/** True where the place is shown as soon as the user is settled. */
export function willShowPlace({ pendingEffects }: Case): boolean {
  return pendingEffects.some((effect) => effect.do === "show");
}

/** Who is shown that time ran out has been told, and needs no reminder of it. */
export function markTold(deps: BotDeps, { status }: Case): CasePatch {
  return status === "expired" ? { touchedAt: deps.now().toISOString() } : {};
}

/** Writes message ids into the visitor's case. */
export async function patchUserCase(deps: BotDeps, ctx: CaseContext, patch: CasePatch): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  ctx.user.case =
    (await patchCase(caseAccess(deps), ctx.user.case, (latest) => ({ ...latest, ...patch }))) ??
    ctx.user.case;
}

/** Says that something was not understood, or why it could not be, and where the person is. */
export async function explainNotUnderstood(deps: BotDeps, ctx: CaseContext): Promise<void> {
  const said = ctx.message?.text;
  // A sticker, a voice, a place on the map …: asking for other words would not help.
  if (said === undefined) return sayAndShow(deps, ctx, "words-only");
  const agrees = smallTalk(ctx.user.localizer(), said) === "agreement";
  await sayAndShow(deps, ctx, agrees ? "press-below" : "not-understood");
}

async function sayAndShow(deps: BotDeps, ctx: CaseContext, text: string): Promise<void> {
  const effects: readonly Effect[] = [{ do: "say", text }, { do: "show" }];
  const owing = await addEffects(caseAccess(deps), ctx.user.case, effects, ctx.update.update_id);
  ctx.user.case = owing ?? ctx.user.case;
}

function effectContext(deps: BotDeps, ctx: CaseContext): EffectContext {
  const { api, callbackQuery, user } = ctx;
  return { api, callbackQuery, user, isUnprompted: false, ask: () => openQuestionHere(deps, ctx) };
}

async function runEffect(deps: BotDeps, context: EffectContext, effect: Effect): Promise<CasePatch> {
  const { case: current } = context.user;
  switch (effect.do) {
    case "say": {
      const html = context.user.localizer().html(effect.text, effect.args);
      await sendHtml(context.api, context.user.personId, html, effect.removeKeyboard && REMOVE_KEYBOARD);
      const stood = effect.removeKeyboard && isContactKeyboardShown(deps.content.procedure, current);
      return stood ? { asked: undefined } : {};
    }
    case "show":
      return show(deps, context);
    case "refresh-status":
      return refreshStatus(deps, context);
    case "refresh-deadline":
      return refreshDeadline(deps, context);
    case "remind":
      return remind(deps, context, effect.reminder);
  }
}

async function show(deps: BotDeps, context: EffectContext): Promise<CasePatch> {
  const { procedure } = deps.content;
  if (isAtQuestion(deps, context.user.case)) return context.ask();
  await removeContactKeyboard(deps, context.api, context.user);
  const { case: current } = context.user;
  const rendered = renderScreen(procedure, current, context.user.localizer());
  const told = markTold(deps, current);
  if (await changedInPlace(deps, context, rendered)) return told;
  const promptMessage = await sendPlace(deps, context, rendered);
  await stripPressed(context, current);
  return { ...told, promptMessage };
}

async function sendPlace(
  deps: BotDeps,
  context: EffectContext,
  { html, markup, picture }: Rendered,
): Promise<number> {
  const { personId } = context.user;
  if (!picture) return sendHtml(context.api, personId, html, markup);
  const sent = await deps.pictures.send(picture, (file) =>
    sendPicture(context.api, personId, file, html, markup),
  );
  return sent.messageId;
}

/**
 * Within a step the pressed message changes, a text into a text, a picture into a picture; a new step
 * deserves a new message.
 */
async function changedInPlace(deps: BotDeps, context: EffectContext, rendered: Rendered): Promise<boolean> {
  const { case: current, personId } = context.user;
  const pressed = context.callbackQuery?.message;
  if (!pressed || pressed.message_id !== current.promptMessage || !staysInStep(context, current))
    return false;
  const { html, markup, picture } = rendered;
  if (picture && pressed.photo !== undefined) {
    const edit = await deps.pictures.send(picture, (file) =>
      editPicture(context.api, personId, pressed.message_id, file, html, markup),
    );
    return edit.became === "edited";
  }
  if (picture || pressed.text === undefined) return false;
  return (await editHtml(context.api, personId, pressed.message_id, html, markup)) === "edited";
}

/** True where the place is a question. */
export function isAtQuestion(deps: BotDeps, current: Case): boolean {
  return askedForm(deps.content.procedure, current) !== undefined;
}

function staysInStep(context: EffectContext, current: Case): boolean {
  const step = context.callbackQuery?.data?.match(/^s\d+:([^.]+)\./)?.[1];
  return step === undefined || step === current.at.step;
}

async function stripPressed(context: EffectContext, current: Case): Promise<void> {
  const pressed = context.callbackQuery?.message?.message_id;
  if (pressed !== undefined && pressed === current.promptMessage)
    await stripButtons(context.api, current.personId, pressed);
}

async function refreshStatus(deps: BotDeps, context: EffectContext): Promise<CasePatch> {
  const { case: current, personId } = context.user;
  if (current.statusMessage === undefined) return {};
  const { html, markup } = renderStatus(deps, current, context.user.localizer());
  const became = await editHtml(context.api, personId, current.statusMessage, html, markup);
  return became === "gone" ? { statusMessage: undefined } : {};
}
