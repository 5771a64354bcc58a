import { type Noted, note, owe, settle } from "../app/run-effects.ts";
import type { Case, Effect } from "../domain/case/case.ts";
import { askedForm } from "../domain/case/question.ts";
import { withNextMoment } from "../domain/reminders/next-due.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import { caseAccess } from "./case-access.ts";
import type { BotContext, BotDeps, KnownContext } from "./context.ts";
import { isKnown } from "./context.ts";
import { openQuestionHere } from "./dialogues/ask-question.ts";
import { refreshClock } from "./refresh-clock.ts";
import { remind } from "./remind.ts";
import type { Stage } from "./stage.ts";
import { smallTalk } from "./text/small-talk.ts";
import { contactKeyboardStands, KEYBOARD_GONE, leaveContactKeyboard } from "./ui/contact-keyboard.ts";
import { editHtml, editPicture, sendHtml, sendPicture, stripButtons } from "./ui/send.ts";
import { type Rendered, renderPlace } from "./views/screen.ts";
import { renderStatus } from "./views/status.ts";

/** Carries out everything the visitor's case owes. */
export async function settleVisit(deps: BotDeps, ctx: BotContext): Promise<void> {
  if (!isKnown(ctx)) return;
  const timetable = timetableOf(deps.content.procedure);
  // A message that has just been pinned is to count the next day, which nobody knew of when the event was decided.
  await settleOn(deps, stageOf(deps, ctx), (settled) =>
    settled.pinned ? withNextMoment(timetable, settled, deps.now()) : settled,
  );
}

/** Carries out everything a case owes, on the stage that is there. */
export async function settleOn(deps: BotDeps, stage: Stage, finish?: (settled: Case) => Case): Promise<void> {
  const perform = (effect: Effect, known: Case) => {
    stage.visit.known = known;
    return carryOut(deps, stage, effect);
  };
  stage.visit.known = await settle(caseAccess(deps), stage.visit.known, perform, finish);
}

/** Shows where the person is, right now, because they asked; unless settling shows it anyway. */
export async function showPlace(deps: BotDeps, ctx: KnownContext): Promise<void> {
  if (owesPlace(ctx.visit.known)) return;
  const noted = await show(deps, stageOf(deps, ctx));
  await remember(deps, ctx, noted);
}

/** True where the place is shown as soon as the visit is settled. */
export function owesPlace({ owed }: Case): boolean {
  return owed.some((effect) => effect.do === "show");
}

/** Who is shown that time ran out has been told, and needs no reminder of it. */
export function toldNow(deps: BotDeps, { status }: Case): Noted {
  return status === "expired" ? { touchedAt: deps.now().toISOString() } : {};
}

/** Writes message ids into the visitor's case. */
export async function remember(deps: BotDeps, ctx: KnownContext, noted: Noted): Promise<void> {
  if (Object.keys(noted).length === 0) return;
  ctx.visit.known =
    (await note(caseAccess(deps), ctx.visit.known, (latest) => ({ ...latest, ...noted }))) ?? ctx.visit.known;
}

/** Says that something was not understood, or why it could not be, and where the person is. */
export async function showLost(deps: BotDeps, ctx: KnownContext): Promise<void> {
  const said = ctx.message?.text;
  // A sticker, a voice, a place on the map …: asking for other words would not help.
  if (said === undefined) return sayAndShow(deps, ctx, "words-only");
  const agrees = smallTalk(ctx.visit.speaker(), said) === "agreement";
  await sayAndShow(deps, ctx, agrees ? "press-below" : "not-understood");
}

async function sayAndShow(deps: BotDeps, ctx: KnownContext, text: string): Promise<void> {
  const effects: readonly Effect[] = [{ do: "say", text }, { do: "show" }];
  const owing = await owe(caseAccess(deps), ctx.visit.known, effects, ctx.update.update_id);
  ctx.visit.known = owing ?? ctx.visit.known;
}

function stageOf(deps: BotDeps, ctx: KnownContext): Stage {
  const { api, callbackQuery, visit } = ctx;
  return { api, callbackQuery, visit, unasked: false, ask: () => openQuestionHere(deps, ctx) };
}

async function carryOut(deps: BotDeps, stage: Stage, effect: Effect): Promise<Noted> {
  const { known } = stage.visit;
  switch (effect.do) {
    case "say": {
      const html = stage.visit.speaker().html(effect.text, effect.args);
      await sendHtml(stage.api, stage.visit.personId, html, effect.removeKeyboard && KEYBOARD_GONE);
      const stood = effect.removeKeyboard && contactKeyboardStands(deps.content.procedure, known);
      return stood ? { asked: undefined } : {};
    }
    case "show":
      return show(deps, stage);
    case "refresh-status":
      return refreshStatus(deps, stage);
    case "refresh-clock":
      return refreshClock(deps, stage);
    case "remind":
      return remind(deps, stage, effect.reminder);
  }
}

async function show(deps: BotDeps, stage: Stage): Promise<Noted> {
  const { procedure } = deps.content;
  if (asksNow(deps, stage.visit.known)) return stage.ask();
  await leaveContactKeyboard(deps, stage.api, stage.visit);
  const { known } = stage.visit;
  const rendered = renderPlace(procedure, known, stage.visit.speaker());
  const told = toldNow(deps, known);
  if (await changedInPlace(deps, stage, rendered)) return told;
  const promptMessage = await sendPlace(deps, stage, rendered);
  await stripPressed(stage, known);
  return { ...told, promptMessage };
}

async function sendPlace(deps: BotDeps, stage: Stage, { html, markup, picture }: Rendered): Promise<number> {
  const { personId } = stage.visit;
  if (!picture) return sendHtml(stage.api, personId, html, markup);
  const sent = await deps.pictures.send(picture, (file) =>
    sendPicture(stage.api, personId, file, html, markup),
  );
  return sent.messageId;
}

/**
 * Within a step the pressed message changes, a text into a text, a picture into a picture; a new step
 * deserves a new message.
 */
async function changedInPlace(deps: BotDeps, stage: Stage, rendered: Rendered): Promise<boolean> {
  const { known, personId } = stage.visit;
  const pressed = stage.callbackQuery?.message;
  if (!pressed || pressed.message_id !== known.promptMessage || !staysInStep(stage, known)) return false;
  const { html, markup, picture } = rendered;
  if (picture && pressed.photo !== undefined) {
    const edit = await deps.pictures.send(picture, (file) =>
      editPicture(stage.api, personId, pressed.message_id, file, html, markup),
    );
    return edit.became === "edited";
  }
  if (picture || pressed.text === undefined) return false;
  return (await editHtml(stage.api, personId, pressed.message_id, html, markup)) === "edited";
}

/** True where the place is a question. */
export function asksNow(deps: BotDeps, known: Case): boolean {
  return askedForm(deps.content.procedure, known) !== undefined;
}

function staysInStep(stage: Stage, known: Case): boolean {
  const step = stage.callbackQuery?.data?.match(/^s\d+:([^.]+)\./)?.[1];
  return step === undefined || step === known.at.step;
}

async function stripPressed(stage: Stage, known: Case): Promise<void> {
  const pressed = stage.callbackQuery?.message?.message_id;
  if (pressed !== undefined && pressed === known.promptMessage)
    await stripButtons(stage.api, known.personId, pressed);
}

async function refreshStatus(deps: BotDeps, stage: Stage): Promise<Noted> {
  const { known, personId } = stage.visit;
  if (known.statusMessage === undefined) return {};
  const { html, markup } = renderStatus(deps, known, stage.visit.speaker());
  const became = await editHtml(stage.api, personId, known.statusMessage, html, markup);
  return became === "gone" ? { statusMessage: undefined } : {};
}
