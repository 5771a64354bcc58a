import type { RateLimiter } from "../../../src/delivery/rate-limiter.ts";

/** Lets every call go at once: in a test days pass within a second, and one message a second to a chat would take hours. */
export const noRateLimit: RateLimiter = {
  acquire: async (_priority, _chatId, _signal, position = 0) => position,
  release() {},
  pause() {},
  rate: () => Number.POSITIVE_INFINITY,
  maxInFlight: () => 7,
  close() {},
};
