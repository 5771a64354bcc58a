import { Composer } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { applySideEvent } from "../user-case.ts";

/** Records in the case that the person blocked or unblocked the bot. */
export function membership(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("my_chat_member", async (ctx) => {
    if (!hasCase(ctx)) return;
    const member = ctx.myChatMember.new_chat_member.status === "member";
    // A side event: the update gets no reply, so pending effects keep their due moment.
    await applySideEvent(deps, ctx, { kind: member ? "reachable" : "blocked" });
  });
  return feature;
}
