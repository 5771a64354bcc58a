import type { Message } from "grammy/types";
import { detectEntities } from "../format/detect-entities.ts";
import type { Published } from "../updates/queue.ts";
import { deleteMessage } from "../world/change-message.ts";
import type { Chat } from "../world/chat.ts";
import type { ChatMessage, Content } from "../world/model.ts";
import { botJson, chatJson, messageJson, userJson } from "../world/telegram-json.ts";
import type { World } from "../world/world.ts";

/** The newest open queries that are kept at least; a benchmark may leave all of them unanswered. */
const KEPT_QUERIES = 10_000;

/** A person sends a message: it appears in the chat and becomes an update. */
export function sendAsPerson(
  world: World,
  chat: Chat,
  content: Content,
  extras: Partial<Pick<ChatMessage, "replyTo" | "album">> = {},
): Published {
  beforeSending(world, chat);
  const id = world.nextMessageId();
  const message: ChatMessage = { ...content, ...extras, id, from: "person", date: world.unixTime() };
  world.add(chat, message);
  return publishMessage(world, chat, "message", message);
}

/** A person writes a text; commands and links in it are marked as Telegram marks them. */
export function writeAsPerson(world: World, chat: Chat, text: string, replyTo?: number): Published {
  const trimmed = text.trim();
  if (trimmed === "") throw new Error("An empty text cannot be sent");
  const content = { text: trimmed, entities: detectEntities(trimmed) };
  return sendAsPerson(world, chat, content, replyTo === undefined ? {} : { replyTo });
}

/** A person edits the text or caption of their own message. */
export function editAsPerson(world: World, chat: Chat, messageId: number, text: string): Published {
  const old = chat.message(messageId);
  if (old?.from !== "person" || old.deleted) throw new Error(`Message ${messageId} is not the person's own`);
  const message: ChatMessage = { ...old, text, entities: detectEntities(text), editedAt: world.unixTime() };
  chat.put(message);
  chat.show({ kind: "edited", message });
  return publishMessage(world, chat, "edited_message", message);
}

/** A person deletes a message; Telegram sends the bot no update about it. */
export function deleteAsPerson(chat: Chat, messageId: number): void {
  const message = chat.message(messageId);
  if (message === undefined || message.deleted) throw new Error(`There is no message ${messageId}`);
  deleteMessage(chat, message);
}

/** A person presses an inline button; its message may be old, edited or deleted. */
export function pressButton(
  world: World,
  chat: Chat,
  messageId: number,
  button: { readonly label: string; readonly data: string },
): Published {
  beforeSending(world, chat);
  const id = String(4_000_000_000 + world.nextId());
  world.openQueries.set(id, { chat, pressedAt: world.unixTime() });
  if (world.openQueries.size > KEPT_QUERIES * 2) dropOldestQueries(world);
  chat.show({ kind: "tapped", label: button.label });
  const message = chat.message(messageId);
  const pressed =
    message === undefined || message.deleted
      ? { message_id: messageId, chat: chatJson(chat.person), date: 0 as const }
      : messageJson(world, chat, message);
  return world.publish(chat.person.id, {
    callback_query: {
      id,
      from: userJson(chat.person),
      message: pressed,
      chat_instance: String(chat.person.id),
      data: button.data,
    },
  });
}

/** Drops many at once, because finding a map's oldest entry takes longer the more was deleted before it. */
function dropOldestQueries({ openQueries }: World): void {
  let surplus = openQueries.size - KEPT_QUERIES;
  for (const id of openQueries.keys()) {
    if (surplus-- <= 0) return;
    openQueries.delete(id);
  }
}

/** A person blocks or unblocks the bot. */
export function setBlocked(world: World, chat: Chat, blocked: boolean): Published {
  chat.blocked = blocked;
  chat.show({ kind: "blocked", blocked });
  const user = botJson(world);
  const member = { status: "member", user } as const;
  const kicked = { status: "kicked", user, until_date: 0 } as const;
  return world.publish(chat.person.id, {
    my_chat_member: {
      chat: chatJson(chat.person),
      from: userJson(chat.person),
      date: world.unixTime(),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    },
  });
}

/** Starts the chat, and unblocks a blocked bot: Telegram's apps ask for that before they send. */
function beforeSending(world: World, chat: Chat): void {
  if (chat.deactivated) throw new Error("This person has deleted their account");
  chat.started = true;
  if (chat.blocked) setBlocked(world, chat, false);
}

function publishMessage(
  world: World,
  chat: Chat,
  kind: "message" | "edited_message",
  message: ChatMessage,
): Published {
  const json = messageJson(world, chat, message) as Message;
  return world.publish(chat.person.id, { [kind]: json });
}
