import type { MiddlewareFn } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { applySideEvent } from "../user-case.ts";

/**
 * Who has blocked the bot cannot be answered: the update counts as worked off, instead of being tried
 * again. Whoever writes again is reachable again. Other words of refusal pass by themselves: they are no farewell.
 */
export function handleUnreachable(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
      if (hasCase(ctx) && (ctx.message || ctx.callbackQuery) && isGone(ctx.user.case))
        await applySideEvent(deps, ctx, { kind: "reachable" });
    } catch (error) {
      if (deps.readFailure(error)?.kind !== "unreachable") throw error;
      deps.log.info("person-unreachable", { personId: ctx.from?.id });
      if (hasCase(ctx)) await applySideEvent(deps, ctx, { kind: "unreachable" });
    }
  };
}

function isGone({
  firstFailureAt,
  isUnreachable,
}: {
  readonly firstFailureAt?: unknown;
  readonly isUnreachable?: unknown;
}): boolean {
  return firstFailureAt !== undefined || isUnreachable === true;
}
