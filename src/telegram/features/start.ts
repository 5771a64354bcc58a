import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { applyUserEvent, showPlace } from "../user-case.ts";
import { askWhetherToReopen, undoesTheEnd } from "./reopen.ts";
import { showWelcome } from "./welcome.ts";

/** /start: the welcome, or where the person left off. A link `?start=<step>` opens that step where it can be opened. */
export function start(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("start", async (ctx) => {
    if (!hasCase(ctx)) return showWelcome(deps, ctx);
    const wanted = deps.content.procedure.steps.find((step) => step.id === ctx.match);
    if (wanted && undoesTheEnd(deps.content.procedure, ctx, wanted.id))
      return askWhetherToReopen(ctx, wanted.id);
    if (wanted && (await applyUserEvent(deps, ctx, { kind: "opened", step: wanted.id })) === "applied")
      return;
    await showPlace(deps, ctx);
  });
  return feature;
}
