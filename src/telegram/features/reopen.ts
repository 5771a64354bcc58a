import { Composer } from "grammy";
import { isFarewell } from "../../domain/case/checklist.ts";
import type { Procedure } from "../../domain/procedure/procedure.ts";
import { applyHere } from "../case-access.ts";
import type { BotContext, BotDeps, KnownContext } from "../context.ts";
import { isKnown } from "../context.ts";
import { buttons, reopenData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { showChosen } from "../ui/show-chosen.ts";

/** After everything is done a step is opened again only by whoever says so once more. */
export function reopen(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(isKnown).callbackQuery(buttons.reopen, async (ctx) => {
    const [, step = "", answer] = ctx.match;
    if (answer === "yes") {
      await applyHere(deps, ctx, { kind: "opened", step });
      await Promise.all([answerPress(ctx), showChosen(ctx)]);
      return;
    }
    await answerPress(ctx);
    await replyInPlace(ctx, ctx.visit.speaker().html("reopen-kept"));
  });
  return feature;
}

/** Whether opening this step would take away that everything is done. */
export function undoesTheEnd(procedure: Procedure, ctx: KnownContext, step: string): boolean {
  return ctx.visit.known.status === "done" && !isFarewell(procedure, step);
}

/** The question before a step is opened again. */
export async function askWhetherToReopen(ctx: KnownContext, step: string): Promise<void> {
  const speaker = ctx.visit.speaker();
  const html = speaker.html("reopen-ask", { title: speaker.label(`step-${step}`) });
  const yes = callback(speaker.label("reopen-ask.yes"), reopenData(step, "yes"));
  const no = callback(speaker.label("reopen-ask.no"), reopenData(step, "no"));
  await sendHtml(ctx.api, ctx.visit.personId, html, keyboard([no], [yes]));
}
