import type { MiddlewareFn } from "grammy";
import { noteHere } from "../case-access.ts";
import type { BotContext, BotDeps } from "../context.ts";
import { isKnown } from "../context.ts";

/**
 * Who has blocked the bot cannot be answered: the update counts as worked off, instead of being tried
 * again. Whoever writes again is reachable again. Other words of refusal pass by themselves: they are no farewell.
 */
export function unreachableFence(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
      if (isKnown(ctx) && (ctx.message || ctx.callbackQuery) && isGone(ctx.visit.known))
        await noteHere(deps, ctx, { kind: "returned" });
    } catch (error) {
      if (deps.readFailure(error)?.kind !== "unreachable") throw error;
      deps.log.info("person-unreachable", { personId: ctx.from?.id });
      if (isKnown(ctx)) await noteHere(deps, ctx, { kind: "unreached" });
    }
  };
}

function isGone({ strike, mute }: { readonly strike?: unknown; readonly mute?: unknown }): boolean {
  return strike !== undefined || mute === "unreachable";
}
