import type { KnownContext } from "./context.ts";
import { tolerating } from "./send.ts";

/** The pressed choice takes the place of the buttons: a tap leaves no message of its own to look back on. */
export async function showChosen(ctx: KnownContext): Promise<void> {
  const { message, data } = ctx.callbackQuery ?? {};
  if (!message?.text) return;
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const label = buttons.find((button) => "callback_data" in button && button.callback_data === data)?.text;
  if (label === undefined) return;
  const entities = message.entities ?? [];
  const text = `${message.text}\n\n➜ ${label}`;
  await tolerating(ctx.api.editMessageText(ctx.visit.personId, message.message_id, text, { entities }));
}
