import type { Context } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { editHtml, sendHtml } from "./send.ts";

/** Replies by editing the pressed message if it is a text, otherwise with a new message. */
export async function replyInPlace(
  ctx: Pick<Context, "api" | "callbackQuery" | "chatId">,
  html: string,
  markup?: InlineKeyboardMarkup,
): Promise<void> {
  const chatId = ctx.chatId;
  if (chatId === undefined) return;
  const pressed = ctx.callbackQuery?.message;
  if (pressed?.text !== undefined) {
    if ((await editHtml(ctx.api, chatId, pressed.message_id, html, markup)) === "edited") return;
  }
  await sendHtml(ctx.api, chatId, html, markup);
}
