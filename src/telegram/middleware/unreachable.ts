import type { MiddlewareFn } from "grammy";
import type { BotContext, BotDeps } from "../context.ts";
import { hasCase } from "../context.ts";
import { applySideEvent } from "../user-case.ts";

/**
 * Counts an update as processed if its reply fails because the person is unreachable, because a retry would fail, too.
 * A message or a press makes the person reachable again. Other errors pass through.
 */
export function handleUnreachable(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
      if (hasCase(ctx) && (ctx.message || ctx.callbackQuery) && isMarkedUnreachable(ctx.user.case))
        await applySideEvent(deps, ctx, { kind: "reachable" });
    } catch (error) {
      if (deps.readFailure(error)?.kind !== "unreachable") throw error;
      deps.log.info("person-unreachable", { personId: ctx.from?.id });
      if (hasCase(ctx)) await applySideEvent(deps, ctx, { kind: "unreachable" });
    }
  };
}

function isMarkedUnreachable({
  firstFailureAt,
  isUnreachable,
}: {
  readonly firstFailureAt?: unknown;
  readonly isUnreachable?: unknown;
}): boolean {
  return firstFailureAt !== undefined || isUnreachable === true;
}
