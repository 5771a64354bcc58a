import { Composer } from "grammy";
import { showsContactKeyboard } from "../../app/effects/run-effect.ts";
import { forgetPerson } from "../../app/forget-person.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { createLocalizer } from "../text/localizer.ts";
import { buttons, eraseData, eraseYesData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress, REMOVE_KEYBOARD, sendHtml } from "../ui/send.ts";

/** /forget: asks for confirmation, then erases everything and says so. */
export function forget(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("forget", async (ctx) => {
    if (hasCase(ctx)) return askWhetherToErase(ctx);
    await sendHtml(ctx.api, ctx.user.personId, ctx.user.localizer().html("forget-nothing"));
  });
  feature.callbackQuery(buttons.erase, async (ctx) => {
    await answerPress(ctx);
    if (ctx.match[1] === "yes") return erase(deps, ctx, ctx.match[2] ?? "");
    if (ctx.match[1] === "ask" && hasCase(ctx)) return askWhetherToErase(ctx);
    await replyInPlace(ctx, ctx.user.localizer().html(hasCase(ctx) ? "forget-kept" : "forget-nothing"));
  });
  return feature;
}

/** Asks for confirmation before the erasure. */
export async function askWhetherToErase(ctx: BotContext): Promise<void> {
  const localizer = ctx.user.localizer();
  const yes = {
    ...callback(localizer.label("forget-ask.yes"), eraseYesData(localizer.locale)),
    style: "danger" as const,
  };
  const no = callback(localizer.label("forget-ask.no"), eraseData("no"));
  await sendHtml(ctx.api, ctx.user.personId, localizer.html("forget-ask"), keyboard([no], [yes]));
}

async function erase(deps: BotDeps, ctx: BotContext, buttonLocale: string): Promise<void> {
  const { personId } = ctx.user;
  const locale = !hasCase(ctx) && deps.texts.locales.includes(buttonLocale) ? buttonLocale : ctx.user.locale;
  const { case: current } = ctx.user;
  await forgetPerson(deps, personId, current, ctx.update.update_id);
  ctx.user.person = undefined;
  ctx.user.case = undefined;
  const farewell = createLocalizer(deps, locale, undefined).html("forgotten");
  if (!current || !showsContactKeyboard(deps, current)) return replyInPlace(ctx, farewell);
  await sendHtml(ctx.api, personId, farewell, REMOVE_KEYBOARD);
}
