import type { UserFromGetMe } from "grammy/types";
import { badRequest, forbidden } from "../bot-api-error.ts";
import type { Publish } from "../updates/queue.ts";
import { type Chat, createChat } from "./chat.ts";
import { createFiles, type Files } from "./files.ts";
import type { ChatEvent, ChatMessage, Profile } from "./model.ts";

/** A chat event with the person in whose chat it happened. */
export type Change = { readonly personId: number; readonly event: ChatEvent };

/** The state that Telegram's servers keep of one bot and its people. */
export type World = {
  readonly bot: UserFromGetMe;
  readonly now: () => Date;
  readonly files: Files;
  readonly publish: Publish;
  /** Presses of buttons that are not answered yet, by query id. */
  readonly openQueries: Map<string, { readonly chat: Chat; readonly pressedAt: number }>;
  unixTime(): number;
  /** Message ids are one sequence for all private chats, as in Telegram. */
  nextMessageId(): number;
  nextId(): number;
  people(): readonly Chat[];
  chat(id: number): Chat | undefined;
  addPerson(profile: Profile): Chat;
  /** The chat that a call names; throws Telegram's refusal when the bot cannot write to it. */
  writableChat(chatId: unknown): Chat;
  /** The chat that a call names, even when the person blocked the bot. */
  knownChat(chatId: unknown): Chat;
  /** Shows a new message in its chat. */
  add(chat: Chat, message: ChatMessage): ChatMessage;
  onChange(listener: (change: Change) => void): () => void;
};

/** Creates a Telegram with one bot and no people. */
export function createWorld(options: {
  bot: UserFromGetMe;
  now: () => Date;
  publish: Publish;
  keepMessages: number;
  keepFileBytes: number;
}): World {
  const chats = new Map<number, Chat>();
  const listeners = new Set<(change: Change) => void>();
  let lastMessageId = 0;
  let lastId = 0;

  function onAnyEvent(chat: Chat, event: ChatEvent): void {
    for (const listener of [...listeners]) listener({ personId: chat.person.id, event });
  }

  function knownChat(chatId: unknown): Chat {
    const chat = chats.get(Number(chatId));
    if (chat === undefined) throw badRequest("chat not found");
    return chat;
  }

  return {
    bot: options.bot,
    now: options.now,
    files: createFiles(options.bot.id, options.keepFileBytes),
    publish: options.publish,
    openQueries: new Map(),
    unixTime: () => Math.floor(options.now().getTime() / 1000),
    nextMessageId: () => ++lastMessageId,
    nextId: () => ++lastId,
    people: () => [...chats.values()],
    chat: (id) => chats.get(id),
    addPerson(profile) {
      if (chats.has(profile.id)) throw new Error(`A person with the id ${profile.id} exists`);
      const chat = createChat(profile, options.keepMessages, onAnyEvent);
      chats.set(profile.id, chat);
      return chat;
    },
    knownChat,
    writableChat(chatId) {
      const chat = knownChat(chatId);
      if (chat.deactivated) throw forbidden("user is deactivated");
      if (chat.blocked) throw forbidden("bot was blocked by the user");
      if (!chat.started) throw forbidden("bot can't initiate conversation with a user");
      return chat;
    },
    add(chat, message) {
      chat.put(message);
      if (message.replyKeyboard !== undefined) {
        chat.keyboardFrom = message.replyKeyboard.kind === "show" ? message : undefined;
      }
      chat.show({ kind: "message", message });
      return message;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
