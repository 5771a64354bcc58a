import type { MiddlewareFn } from "grammy";
import type { BotContext, BotDeps } from "./context.ts";
import { isUnreachable } from "./send.ts";

/**
 * Who has blocked the bot cannot be answered: that is noted and the update counts as worked off, instead
 * of being tried again. Whoever writes again is reachable again.
 */
export function unreachableFence(deps: BotDeps): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
      const person = ctx.visit?.person;
      if (person && !person.reachable && (ctx.message || ctx.callbackQuery)) {
        await deps.store.people.save({ ...person, reachable: true });
      }
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      const person = ctx.visit?.person;
      deps.log.info("person-unreachable", { personId: ctx.from?.id });
      if (person?.reachable) await deps.store.people.save({ ...person, reachable: false });
    }
  };
}
