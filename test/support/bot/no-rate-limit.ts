import type { RateLimiter } from "../../../src/delivery/rate-limiter.ts";

/** Nobody waits for a turn: in a test days pass within a second, and one message a second to a chat would take hours. */
export const noPace: RateLimiter = {
  turn: async (_lane, _chatId, _signal, place = 0) => place,
  over() {},
  freeze() {},
  rate: () => Number.POSITIVE_INFINITY,
  inHand: () => 7,
  close() {},
};
