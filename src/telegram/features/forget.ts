import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { createSpeaker } from "../text/localizer.ts";
import { buttons, eraseData, eraseYesData } from "../ui/callback-data.ts";
import { contactKeyboardStands, KEYBOARD_GONE } from "../ui/contact-keyboard.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress, sendHtml, tolerating } from "../ui/send.ts";

/** /forget: asks once, then erases everything at once and says so. */
export function forget(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("forget", async (ctx) => {
    if (isKnown(ctx)) return askWhetherToErase(ctx);
    await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("forget-nothing"));
  });
  feature.callbackQuery(buttons.erase, async (ctx) => {
    await answerPress(ctx);
    if (ctx.match[1] === "yes") return erase(deps, ctx, ctx.match[2] ?? "");
    if (ctx.match[1] === "ask" && isKnown(ctx)) return askWhetherToErase(ctx);
    await replyInPlace(ctx, ctx.visit.speaker().html(isKnown(ctx) ? "forget-kept" : "forget-nothing"));
  });
  return feature;
}

/** The one question before everything goes. */
export async function askWhetherToErase(ctx: BotContext): Promise<void> {
  const speaker = ctx.visit.speaker();
  const yes = {
    ...callback(speaker.label("forget-ask.yes"), eraseYesData(speaker.locale)),
    style: "danger" as const,
  };
  const no = callback(speaker.label("forget-ask.no"), eraseData("no"));
  await sendHtml(ctx.api, ctx.visit.personId, speaker.html("forget-ask"), keyboard([no], [yes]));
}

async function erase(deps: BotDeps, ctx: BotContext, asked: string): Promise<void> {
  const { personId } = ctx.visit;
  const locale = !isKnown(ctx) && deps.texts.locales.includes(asked) ? asked : ctx.visit.locale;
  // Nobody would know of it later.
  const { known } = ctx.visit;
  const pinned = known?.pinned?.message;
  if (pinned !== undefined) await tolerating(ctx.api.unpinChatMessage(personId, pinned));
  await deps.dialogues.delete(personId);
  // This update goes on waiting until it is answered: a stop before the last words repeats them.
  await deps.store.people.forget(personId, ctx.update.update_id);
  ctx.visit.person = undefined;
  ctx.visit.known = undefined;
  const farewell = createSpeaker(deps, locale, undefined).html("forgotten");
  if (!known || !contactKeyboardStands(deps.content.procedure, known)) return replyInPlace(ctx, farewell);
  await sendHtml(ctx.api, personId, farewell, KEYBOARD_GONE);
}
