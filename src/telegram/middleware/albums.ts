import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../context.ts";

/** How many albums are remembered; an album's parts come within a second or two of each other. */
const ALBUMS_KEPT = 500;

/** Lets one part of each album through: Telegram brings every photo of it as a message of its own. */
export function albums(): MiddlewareFn<BotContext> {
  const answered = new Set<string>();
  return async (ctx, next) => {
    const album = ctx.message?.media_group_id;
    if (album === undefined) return next();
    if (answered.has(album)) return;
    await next();
    // Not before it was answered: a first try that failed comes again.
    answered.add(album);
    if (answered.size > ALBUMS_KEPT) answered.delete(answered.values().next().value ?? "");
  };
}
