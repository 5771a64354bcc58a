import { Composer } from "grammy";
import { applyQuietEvent } from "../case-access.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";

/** Blocked and unblocked: whoever blocks the bot is left in peace. */
export function membership(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("my_chat_member", async (ctx) => {
    if (!hasCase(ctx)) return;
    const member = ctx.myChatMember.new_chat_member.status === "member";
    // No answer, so what is owed keeps its moment.
    await applyQuietEvent(deps, ctx, { kind: member ? "reachable" : "blocked" });
  });
  return feature;
}
