import type { MiddlewareFn } from "grammy";
import type { BotContext } from "../context.ts";

/** How many albums are remembered; the parts of one arrive within a second or two. */
const MAX_ALBUMS = 500;

/** Passes one message of each album, because Telegram sends every photo as a message of its own. */
export function albums(): MiddlewareFn<BotContext> {
  const answered = new Set<string>();
  return async (ctx, next) => {
    const album = ctx.message?.media_group_id;
    if (album === undefined) return next();
    if (answered.has(album)) return;
    await next();
    // Only after the answer: a retry of a failed update must pass again.
    answered.add(album);
    if (answered.size > MAX_ALBUMS) answered.delete(answered.values().next().value ?? "");
  };
}
