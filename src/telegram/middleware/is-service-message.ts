import type { Message } from "grammy/types";

/** Content that people send. `text` and `caption` also cover messages with content of a newer kind. */
const CONTENT = [
  "text",
  "caption",
  "rich_message",
  "photo",
  "live_photo",
  "document",
  "video",
  "video_note",
  "voice",
  "audio",
  "animation",
  "sticker",
  "contact",
  "location",
  "venue",
  "poll",
  "dice",
  "game",
  "story",
  "checklist",
  "paid_media",
] as const satisfies readonly (keyof Message)[];

/** Whether Telegram itself reports something about the chat, such as a pinned message; new kinds appear every year. */
export function isServiceMessage(message: Message): boolean {
  return !CONTENT.some((kind) => message[kind] !== undefined);
}
