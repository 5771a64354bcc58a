import type { InlineKeyboardButton, KeyboardButton } from "grammy/types";
import type { Chat } from "../world/chat.ts";

/**
 * The name of a button in a test: its label or its callback data, or a pattern of either. Where a bot puts a name and a
 * slash before its data, what follows the slash is enough.
 */
export type ButtonName = Words | { readonly data: Words };

type Words = string | RegExp;

/** A button that a person can see now. */
export type FoundButton =
  | { readonly kind: "inline"; readonly messageId: number; readonly button: InlineKeyboardButton }
  | { readonly kind: "reply"; readonly messageId: number; readonly button: KeyboardButton };

/** The button on the newest message that has it, or on the keyboard under the input field. */
export function findButton(chat: Chat, name: ButtonName): FoundButton | undefined {
  const keyboard = chat.keyboardFrom;
  for (const message of chat.messages().reverse()) {
    const inline = message.deleted
      ? undefined
      : message.inlineKeyboard?.flat().find((b) => isInline(b, name));
    if (inline !== undefined) return { kind: "inline", messageId: message.id, button: inline };
    if (message.id === keyboard?.id && keyboard.replyKeyboard?.kind === "show") {
      const button = keyboard.replyKeyboard.rows.flat().find((b) => isNamed(labelOf(b), name));
      if (button !== undefined) return { kind: "reply", messageId: keyboard.id, button };
    }
  }
  return undefined;
}

/** The label of a button. */
export function labelOf(button: KeyboardButton | InlineKeyboardButton): string {
  return typeof button === "string" ? button : button.text;
}

/** Whether the button sends the person's own phone number. */
export function asksContact(button: KeyboardButton): boolean {
  return typeof button === "object" && "request_contact" in button && button.request_contact;
}

function isInline(button: InlineKeyboardButton, name: ButtonName): boolean {
  if (isWords(name)) return fits(button.text, name);
  if (!("callback_data" in button)) return false;
  const data = button.callback_data;
  return fits(data, name.data) || fits(data.slice(data.indexOf("/") + 1), name.data);
}

function isNamed(label: string, name: ButtonName): boolean {
  return isWords(name) && fits(label, name);
}

function isWords(name: ButtonName): name is Words {
  return typeof name === "string" || name instanceof RegExp;
}

function fits(text: string, words: Words): boolean {
  return typeof words === "string" ? text === words : words.test(text);
}
