/** Knows which chats got a message a moment ago. */
export type ChatSpacing = {
  /** When the chat may get its next message; in the past when it may now. */
  nextAt(chatId: number | string): number;
  /** Records that the chat gets a message at this time. */
  record(chatId: number | string, at: number): void;
};

/** Keeps messages to one chat `ms` apart. Old chats are dropped a whole map at a time, so forgetting costs nothing. */
export function createChatSpacing(ms: number): ChatSpacing {
  let recent = new Map<number | string, number>();
  let older = new Map<number | string, number>();
  let recentSince = Number.NEGATIVE_INFINITY;
  return {
    nextAt: (chatId) => recent.get(chatId) ?? older.get(chatId) ?? Number.NEGATIVE_INFINITY,
    record(chatId, at) {
      if (at - recentSince >= ms) {
        older = recent;
        recent = new Map();
        recentSince = at;
      }
      recent.set(chatId, at + ms);
    },
  };
}
