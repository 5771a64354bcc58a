import { BotApiError } from "./bot-api-error.ts";
import type { Published } from "./updates/queue.ts";

/** What can go wrong with one call. */
export type Fault =
  | { readonly kind: "too-many-requests"; readonly retryAfter: number }
  | { readonly kind: "server-error"; readonly code?: 500 | 502 | 503 | 504 }
  | { readonly kind: "refused"; readonly code: number; readonly description: string }
  /** The connection breaks and nothing was done. */
  | { readonly kind: "dropped" }
  /** The call is done, then the connection breaks. */
  | { readonly kind: "answer-lost" }
  | { readonly kind: "delayed"; readonly ms: number }
  /** The call waits, undone, until the promise settles. */
  | { readonly kind: "held"; readonly until: Promise<unknown> };

/** Which calls a fault strikes: all but getUpdates unless a method is named; file downloads are `file`. */
export type FaultRule = {
  readonly fault: Fault;
  readonly method?: string | readonly string[];
  readonly chat?: number;
  /** How many calls it strikes. @default 1 */
  readonly times?: number;
  /** How many matching calls pass before. @default 0 */
  readonly after?: number;
};

/** A limit over all chats together, as Telegram has one for bulk sending. */
export type RateLimit = {
  readonly perSecond: number;
  /** How many may come at once. @default perSecond */
  readonly burst?: number;
  /** Seconds told to the bot. @default 1 */
  readonly retryAfter?: number;
};

/** The switchboard of everything that can be made to go wrong. */
export type Faults = {
  add(rule: FaultRule): { hits(): number; remove(): void };
  /** Switches the limit of send, copy, forward and edit calls on, or off without an argument. */
  rateLimit(limit?: RateLimit): void;
  /** Delivers an update of late a second time: the newest, or the one with this number. */
  redeliver(updateId?: number): Promise<void>;
  /** Forgets all rules and the rate limit. */
  clear(): void;
};

/** The side of the switchboard that the server asks before each call. */
export type FaultSource = {
  /** The faults that strike this call, in the order they were added. */
  strike(method: string, chat: unknown): readonly Fault[];
  /** Throws a 429 when the rate limit is reached. */
  spend(method: string): void;
};

/** Creates the switchboard. */
export function createFaults(
  now: () => Date,
  redeliver: (updateId?: number) => Published,
): Faults & FaultSource {
  const rules = new Set<{ rule: FaultRule; seen: number; hits: number }>();
  let bucket: { limit: RateLimit; tokens: number; at: number } | undefined;

  return {
    add(rule) {
      const entry = { rule, seen: 0, hits: 0 };
      rules.add(entry);
      return { hits: () => entry.hits, remove: () => rules.delete(entry) };
    },
    rateLimit(limit) {
      bucket = limit && { limit, tokens: limit.burst ?? limit.perSecond, at: now().getTime() };
    },
    redeliver: (updateId) => redeliver(updateId).attempted,
    clear() {
      rules.clear();
      bucket = undefined;
    },
    strike(method, chat) {
      if (rules.size === 0) return [];
      const struck: Fault[] = [];
      for (const entry of rules) {
        if (!matches(entry.rule, method, chat)) continue;
        if (entry.seen++ < (entry.rule.after ?? 0)) continue;
        entry.hits++;
        struck.push(entry.rule.fault);
        if (entry.hits >= (entry.rule.times ?? 1)) rules.delete(entry);
      }
      return struck;
    },
    spend(method) {
      if (bucket === undefined || !/^(?:send|copy|forward|edit)/.test(method)) return;
      const { limit } = bucket;
      const at = now().getTime();
      const refill = ((at - bucket.at) / 1000) * limit.perSecond;
      bucket.tokens = Math.min(limit.burst ?? limit.perSecond, bucket.tokens + refill);
      bucket.at = at;
      if (bucket.tokens < 1) throw tooManyRequests(limit.retryAfter ?? 1);
      bucket.tokens--;
    },
  };
}

/** The answer that asks a bot to slow down. */
export function tooManyRequests(retryAfter: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retryAfter });
}

function matches({ method, chat }: FaultRule, called: string, calledChat: unknown): boolean {
  if (chat !== undefined && chat !== Number(calledChat)) return false;
  if (method === undefined) return called !== "getUpdates";
  return typeof method === "string" ? method === called : method.includes(called);
}
