import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { applyUserEvent, showPlace } from "../user-case.ts";
import { askWhetherToReopen, reopensCase } from "./reopen.ts";
import { showWelcome } from "./welcome.ts";

/** /start: shows the welcome or the current place. A link `?start=<step>` opens that step if it is not locked. */
export function start(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("start", async (ctx) => {
    if (!hasCase(ctx)) return showWelcome(deps, ctx);
    const wanted = deps.content.procedure.steps.find((step) => step.id === ctx.match);
    if (wanted && reopensCase(deps.content.procedure, ctx, wanted.id))
      return askWhetherToReopen(ctx, wanted.id);
    if (wanted && (await applyUserEvent(deps, ctx, { kind: "opened", step: wanted.id })) === "applied")
      return;
    await showPlace(deps, ctx);
  });
  return feature;
}
