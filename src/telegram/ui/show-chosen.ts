import type { CaseContext } from "../context.ts";
import { tolerateFailure } from "./send.ts";

/** Replaces the buttons of a message with the pressed label, so that the chat shows what was chosen. */
export async function showChosen(ctx: CaseContext): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const label = pressedLabel(ctx);
  if (!message?.text || label === undefined) return;
  const entities = message.entities ?? [];
  const text = `${message.text}\n\n➜ ${label}`;
  await tolerateFailure(ctx.api.editMessageText(ctx.user.personId, message.message_id, text, { entities }));
}

/** The label of the pressed button; `undefined` if Telegram no longer provides the message. */
export function pressedLabel({ callbackQuery }: CaseContext): string | undefined {
  const buttons = callbackQuery?.message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find((each) => "callback_data" in each && each.callback_data === callbackQuery?.data)?.text;
}
