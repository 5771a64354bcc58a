import type { ChatEvent, ChatMessage, Logged, Profile } from "./model.ts";

/** One person's private chat with the bot, as Telegram's servers keep it. */
export type Chat = {
  readonly person: Profile;
  /** False until the person first writes: a bot cannot begin a conversation. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  /** The message whose keyboard is shown under the input field. */
  keyboardFrom: ChatMessage | undefined;
  /** The newest pinned message comes last. */
  pinned: number[];
  message(id: number): ChatMessage | undefined;
  messages(): ChatMessage[];
  /** Adds a message or replaces the one with its id; the oldest beyond the limit are dropped. */
  put(message: ChatMessage): void;
  /** The visible events, oldest first; bounded like the messages. */
  log(): readonly Logged[];
  /** The number that the next event will have. */
  nextSeq(): number;
  show(event: ChatEvent): void;
  onEvent(listener: (logged: Logged) => void): () => void;
};

/** An empty chat; `onAnyEvent` is called with each of its events. */
export function createChat(
  person: Profile,
  keepMessages: number,
  onAnyEvent: (chat: Chat, event: ChatEvent) => void,
): Chat {
  const messages = new Map<number, ChatMessage>();
  const listeners = new Set<(logged: Logged) => void>();
  let log: Logged[] = [];
  let seq = 0;

  const chat: Chat = {
    person,
    started: false,
    blocked: false,
    deactivated: false,
    keyboardFrom: undefined,
    pinned: [],
    message: (id) => messages.get(id),
    messages: () => [...messages.values()],
    put(message) {
      messages.set(message.id, message);
      if (messages.size > keepMessages) {
        const [oldest] = messages.keys();
        if (oldest !== undefined) messages.delete(oldest);
      }
    },
    log: () => log,
    nextSeq: () => seq,
    show(event) {
      const logged = { seq: seq++, event };
      log.push(logged);
      // Many old events are dropped at once, so that the cost per event stays constant.
      if (log.length > keepMessages * 2) log = log.slice(-keepMessages);
      onAnyEvent(chat, event);
      for (const listener of [...listeners]) listener(logged);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return chat;
}
