import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { applySideEvent } from "../user-case.ts";

/** Blocked and unblocked: whoever blocks the bot is left in peace. */
export function membership(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("my_chat_member", async (ctx) => {
    if (!hasCase(ctx)) return;
    const member = ctx.myChatMember.new_chat_member.status === "member";
    // No answer, so what is owed keeps its moment.
    await applySideEvent(deps, ctx, { kind: member ? "reachable" : "blocked" });
  });
  return feature;
}
