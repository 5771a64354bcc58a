import type { Chat } from "./chat.ts";
import type { ChatMessage } from "./model.ts";

/** Deletes a message for both sides; its entry is kept so that presses of its old buttons can be recognised. */
export function deleteMessage(chat: Chat, message: ChatMessage): void {
  const { pinned: _, ...rest } = message;
  const deleted: ChatMessage = { ...rest, deleted: true };
  chat.put(deleted);
  chat.show({ kind: "deleted", message: deleted });
  if (message.pinned) unpinMessages(chat, [message.id]);
}

/** Pins a message on top of those pinned before. */
export function pinMessage(chat: Chat, message: ChatMessage): void {
  const pinned: ChatMessage = { ...message, pinned: true };
  chat.put(pinned);
  chat.pinned = [...chat.pinned.filter((id) => id !== message.id), message.id];
  chat.show({ kind: "pinned", message: pinned });
}

/** Unpins messages and shows which pinned message is on top now. */
export function unpinMessages(chat: Chat, ids: readonly number[]): void {
  for (const id of ids) {
    const message = chat.message(id);
    if (message === undefined) continue;
    const { pinned: _, ...rest } = message;
    chat.put(rest);
  }
  chat.pinned = chat.pinned.filter((id) => !ids.includes(id));
  const top = chat.pinned.at(-1);
  chat.show({ kind: "pinned", message: (top === undefined ? undefined : chat.message(top)) ?? null });
}
