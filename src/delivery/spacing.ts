/** Knows which chats had a message a moment ago. */
export type Spacing = {
  /** When the chat may get its next message; in the past when it may now. */
  freeAt(chatId: number | string): number;
  /** The chat gets a message now. */
  note(chatId: number | string, at: number): void;
};

/** Keeps messages to one chat `ms` apart. Chats are forgotten in two generations, so forgetting costs nothing. */
export function createSpacing(ms: number): Spacing {
  let young = new Map<number | string, number>();
  let old = new Map<number | string, number>();
  let youngSince = Number.NEGATIVE_INFINITY;
  return {
    freeAt: (chatId) => young.get(chatId) ?? old.get(chatId) ?? Number.NEGATIVE_INFINITY,
    note(chatId, at) {
      if (at - youngSince >= ms) {
        old = young;
        young = new Map();
        youngSince = at;
      }
      young.set(chatId, at + ms);
    },
  };
}
