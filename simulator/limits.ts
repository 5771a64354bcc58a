import type { InlineKeyboardButton, KeyboardButton } from "grammy/types";
import { refusal } from "./bot-api-error.ts";

/** Telegram's limits, from the Bot API documentation; lengths in UTF-16 units unless said otherwise. */
export const LIMITS = {
  text: 4096,
  caption: 1024,
  callbackDataBytes: 64,
  copyText: 256,
  inlineButtons: 100,
  replyButtons: 300,
  placeholder: 64,
  callbackAnswer: 200,
  commands: 100,
  commandName: 32,
  commandDescription: 256,
  botName: 64,
  botDescription: 512,
  botShortDescription: 120,
  photoBytes: 10 * 1024 * 1024,
  photoSides: 10_000,
  photoRatio: 20,
  uploadBytes: 50 * 1024 * 1024,
  downloadBytes: 20 * 1024 * 1024,
  album: 10,
  deleteAtOnce: 100,
  webhookSecret: 256,
  /** A message can be deleted for both sides within two days. */
  deleteWithinSeconds: 48 * 3600,
  /** An assumption: the documentation names no time after which a query "is too old". */
  queryLifeSeconds: 15 * 60,
} as const;

/** Refuses an empty or too long text, after its markup was read. */
export function checkText(text: string, source: string): void {
  if (text === "") throw refusal(/[<&]/.test(source) ? "text must be non-empty" : "message text is empty");
  if (text.length > LIMITS.text) throw refusal("message is too long");
}

/** Refuses a too long caption, after its markup was read. */
export function checkCaption(text: string): void {
  if (text.length > LIMITS.caption) throw refusal("message caption is too long");
}

/** Refuses an inline keyboard that Telegram would refuse. */
export function checkInlineKeyboard(rows: readonly (readonly InlineKeyboardButton[])[]): void {
  const buttons = rows.flat();
  if (buttons.length > LIMITS.inlineButtons) throw refusal("reply markup is too long");
  for (const button of buttons) {
    if (button.text.trim() === "") throw refusal("inline keyboard button text must be non-empty");
    if ("callback_data" in button) checkCallbackData(button.callback_data);
    if ("copy_text" in button) checkCopyText(button.copy_text.text);
    if ("url" in button) checkButtonUrl(button.url);
  }
}

function checkCallbackData(data: string): void {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > LIMITS.callbackDataBytes) throw refusal("BUTTON_DATA_INVALID");
}

function checkCopyText(text: string): void {
  if (text.length < 1 || text.length > LIMITS.copyText) throw refusal("BUTTON_COPY_TEXT_INVALID");
}

function checkButtonUrl(url: string): void {
  const valid = /^(?:https?|tg|ton|tonsite):\/\/\S+$/i.test(url) && URL.canParse(url);
  if (!valid) throw refusal("inline keyboard button URL is invalid: Wrong HTTP URL");
}

/** Refuses a keyboard under the input field that Telegram would refuse. */
export function checkReplyKeyboard(rows: readonly (readonly KeyboardButton[])[], placeholder?: string): void {
  const buttons = rows.flat();
  if (buttons.length > LIMITS.replyButtons) throw refusal("reply markup is too long");
  for (const button of buttons) {
    const text = typeof button === "string" ? button : button.text;
    if (text.trim() === "") throw refusal("keyboard button text must be non-empty");
  }
  checkPlaceholder(placeholder);
}

/** Refuses a placeholder of the input field that is empty or too long. */
export function checkPlaceholder(placeholder: string | undefined): void {
  if (placeholder === undefined) return;
  if (placeholder.length < 1 || placeholder.length > LIMITS.placeholder) {
    throw refusal("input field placeholder must be 1-64 characters long");
  }
}

/** Refuses a text of the bot's profile or of an answer that is longer than its field. */
export function checkLength(text: string | undefined, max: number, description: string): void {
  if (text !== undefined && text.length > max) throw refusal(description);
}
