import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";

/** Blocked and unblocked: whoever blocks the bot is left in peace. */
export function membership(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("my_chat_member", async (ctx) => {
    if (!isKnown(ctx)) return;
    const reachable = ctx.myChatMember.new_chat_member.status === "member";
    await deps.store.people.save({ ...ctx.visit.person, reachable });
  });
  return feature;
}
