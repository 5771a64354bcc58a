import type { Update } from "grammy/types";

/** The kinds of updates the bot asks Telegram for: what a person does in a private chat, and nothing else. */
export const allowedUpdates = [
  "message",
  "edited_message",
  "callback_query",
  "my_chat_member",
] as const satisfies readonly Exclude<keyof Update, "update_id">[];
