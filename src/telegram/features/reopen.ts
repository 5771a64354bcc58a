import { Composer } from "grammy";
import { isFarewell } from "../../domain/case/checklist.ts";
import type { Procedure } from "../../domain/procedure/procedure.ts";
import type { BotContext, BotDeps, CaseContext } from "../context.ts";
import { hasCase } from "../context.ts";
import { buttons, reopenData } from "../ui/callback-data.ts";
import { callback, keyboard } from "../ui/keyboard.ts";
import { replyInPlace } from "../ui/reply-in-place.ts";
import { answerPress, sendHtml } from "../ui/send.ts";
import { showChosen } from "../ui/show-chosen.ts";
import { applyUserEvent } from "../user-case.ts";

/** After everything is done, a step is opened again only after confirmation. */
export function reopen(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.filter(hasCase).callbackQuery(buttons.reopen, async (ctx) => {
    const [, step = "", answer] = ctx.match;
    if (answer === "yes") {
      await applyUserEvent(deps, ctx, { kind: "opened", step });
      await Promise.all([answerPress(ctx), showChosen(ctx)]);
      return;
    }
    await answerPress(ctx);
    await replyInPlace(ctx, ctx.user.localizer().html("reopen-kept"));
  });
  return feature;
}

/** Whether opening this step would reopen a finished case. */
export function reopensCase(procedure: Procedure, ctx: CaseContext, step: string): boolean {
  return ctx.user.case.status === "done" && !isFarewell(procedure, step);
}

/** Asks for confirmation before a step is opened again. */
export async function askWhetherToReopen(ctx: CaseContext, step: string): Promise<void> {
  const localizer = ctx.user.localizer();
  const html = localizer.html("reopen-ask", { title: localizer.label(`step-${step}`) });
  const yes = callback(localizer.label("reopen-ask.yes"), reopenData(step, "yes"));
  const no = callback(localizer.label("reopen-ask.no"), reopenData(step, "no"));
  await sendHtml(ctx.api, ctx.user.personId, html, keyboard([no], [yes]));
}
