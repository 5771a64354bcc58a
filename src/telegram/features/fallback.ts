import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { smallTalk } from "../text/small-talk.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { explainNotUnderstood, showPlace } from "../user-case.ts";
import { answerFromFaq } from "./help.ts";
import { showConsent, showWelcome } from "./welcome.ts";

/** Without a case the bot sends no reminders, so there is nothing to turn off. */
async function sayNothingIsStored(ctx: BotContext): Promise<void> {
  await sendHtml(ctx.api, ctx.user.personId, ctx.user.localizer().html("forget-nothing"));
}

/** Replies to every update that no other feature handled. */
export function fallback(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("callback_query", async (ctx) => {
    await answerPress(ctx, ctx.user.localizer().toast("toast-old-button"));
    if (hasCase(ctx)) await showPlace(deps, ctx);
    else await showWelcome(deps, ctx);
  });
  feature.on("message", async (ctx) => {
    if (!hasCase(ctx)) {
      const text = ctx.message.text ?? "";
      const talk = smallTalk(ctx.user.localizer(), text);
      if (talk === "agreement") return showConsent(deps, ctx, ctx.user.locale, "typed");
      if (talk === "quiet" || talk === "later") return sayNothingIsStored(ctx);
      if (text && (await answerFromFaq(deps, ctx, text))) return;
      return showWelcome(deps, ctx);
    }
    await explainNotUnderstood(deps, ctx);
  });
  feature.on(["edited_message:text", "edited_message:caption"], async (ctx) => {
    if (hasCase(ctx))
      await sendHtml(ctx.api, ctx.user.personId, ctx.user.localizer().html("edited-not-read"));
  });
  return feature;
}
