import { BotApiError } from "./bot-api-error.ts";
import type { Published } from "./updates/queue.ts";

/** A failure of one call. */
export type Fault =
  | { readonly kind: "too-many-requests"; readonly retryAfter: number }
  | { readonly kind: "server-error"; readonly code?: 500 | 502 | 503 | 504 }
  | { readonly kind: "refused"; readonly code: number; readonly description: string }
  /** The connection breaks before the call is run. */
  | { readonly kind: "dropped" }
  /** The connection breaks after the call was run. */
  | { readonly kind: "answer-lost" }
  | { readonly kind: "delayed"; readonly ms: number }
  /** The call is run once the promise settles. */
  | { readonly kind: "held"; readonly until: Promise<unknown> };

/** The calls that a fault applies to: all but getUpdates unless a method is named; file downloads are the method `file`. */
export type FaultRule = {
  readonly fault: Fault;
  readonly method?: string | readonly string[];
  readonly chat?: number;
  /** How many calls fail. @default 1 */
  readonly times?: number;
  /** How many matching calls succeed before. @default 0 */
  readonly after?: number;
};

/** A limit over all chats together, as Telegram has one for bulk sending. */
export type RateLimit = {
  readonly perSecond: number;
  /** How many calls may come at once. @default perSecond */
  readonly burst?: number;
  /** The `retry_after` of the refusal in seconds. @default 1 */
  readonly retryAfter?: number;
};

/** Scripts failures of calls and updates. */
export type Faults = {
  add(rule: FaultRule): { hits(): number; remove(): void };
  /** Limits send, copy, forward and edit calls; without an argument there is no limit. */
  rateLimit(limit?: RateLimit): void;
  /** Delivers a recent update a second time: the newest, or the one with this id. */
  redeliver(updateId?: number): Promise<void>;
  /** Removes all rules and the rate limit. */
  clear(): void;
};

/** What the server asks before each call. */
export type FaultSource = {
  /** The faults of this call, in the order in which they were added; each counts as used. */
  take(method: string, chat: unknown): readonly Fault[];
  /** Counts the call; throws a 429 when the rate limit is reached. */
  checkRateLimit(method: string): void;
};

/** Starts without faults and without a rate limit. */
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
    take(method, chat) {
      if (rules.size === 0) return [];
      const faults: Fault[] = [];
      for (const entry of rules) {
        if (!matches(entry.rule, method, chat)) continue;
        if (entry.seen++ < (entry.rule.after ?? 0)) continue;
        entry.hits++;
        faults.push(entry.rule.fault);
        if (entry.hits >= (entry.rule.times ?? 1)) rules.delete(entry);
      }
      return faults;
    },
    checkRateLimit(method) {
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

/** The 429 that asks a bot to slow down. */
export function tooManyRequests(retryAfter: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retryAfter });
}

function matches({ method, chat }: FaultRule, called: string, calledChat: unknown): boolean {
  if (chat !== undefined && chat !== Number(calledChat)) return false;
  if (method === undefined) return called !== "getUpdates";
  return typeof method === "string" ? method === called : method.includes(called);
}
