import type { Message } from "grammy/types";

/** What a person puts into a message. A text under something that is not known here yet is somebody's word, too. */
const WORDS = [
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

/** Whether a message is what Telegram says of the chat itself: a new wallpaper, a pinned message, a gift. New kinds come with each year. */
export function isServiceMessage(message: Message): boolean {
  return !WORDS.some((kind) => message[kind] !== undefined);
}
