import { Composer } from "grammy";
import { showLost, showPlace } from "../carry-out.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";
import { smallTalk } from "../text/small-talk.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { answerFromFaq } from "./help.ts";
import { showConsent, showWelcome } from "./welcome.ts";

/** Who has not begun is never written to of the bot's own accord. */
async function sayNothingIsKept(ctx: BotContext): Promise<void> {
  await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("forget-nothing"));
}

/** Whatever nothing else answered: never silence. */
export function fallback(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("callback_query", async (ctx) => {
    await answerPress(ctx, ctx.visit.speaker().toast("toast-old-button"));
    if (isKnown(ctx)) await showPlace(deps, ctx);
    else await showWelcome(deps, ctx);
  });
  feature.on("message", async (ctx) => {
    if (!isKnown(ctx)) {
      const text = ctx.message.text ?? "";
      const talk = smallTalk(ctx.visit.speaker(), text);
      if (talk === "agreement") return showConsent(deps, ctx, ctx.visit.locale, "typed");
      if (talk === "quiet" || talk === "later") return sayNothingIsKept(ctx);
      if (text && (await answerFromFaq(deps, ctx, text))) return;
      return showWelcome(deps, ctx);
    }
    await showLost(deps, ctx);
  });
  feature.on(["edited_message:text", "edited_message:caption"], async (ctx) => {
    if (isKnown(ctx))
      await sendHtml(ctx.api, ctx.visit.personId, ctx.visit.speaker().html("edited-not-read"));
  });
  return feature;
}
