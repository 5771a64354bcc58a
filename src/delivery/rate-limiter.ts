import type { Signal } from "../timing/wait.ts";
import { createChatSpacing } from "./chat-spacing.ts";
import { createConcurrencyLimit } from "./concurrency-limit.ts";
import { createPriorityQueue } from "./priority-queue.ts";
import { createTokenBucket } from "./token-bucket.ts";

/** The order of calls: replies to a person first, then what is due, then announcements to many. */
export type Priority = "reply" | "reminder" | "bulk";

/** One rate for all messages of a process. Telegram counts them for each bot, so several processes share the rate. */
export type RateLimiter = {
  /**
   * Resolves when a message may go: at once for a reply, otherwise by priority and then by position. Gives the position,
   * or nothing when the signal fired or the limiter was closed. A repeated call passes its position to keep its place.
   */
  acquire(
    priority: Priority,
    chatId?: number | string,
    signal?: Signal,
    position?: number,
  ): Promise<number | undefined>;
  /** Follows each `acquire` that gave a position; `answeredAfterMs` is how long a successful answer took. */
  release(priority: Priority, answeredAfterMs?: number): void;
  /** After a 429: reminders and bulk pause for so long, and go on more slowly. */
  pause(seconds: number): void;
  /** Messages a second that are allowed now. */
  rate(): number;
  /**
   * How many messages below the replies should be in flight or being prepared. More would only wait in memory
   * for their turn, and each is one more that may be repeated after a kill.
   */
  maxInFlight(): number;
  /** Ends all waiting. */
  close(): void;
};

/** Messages a second. Telegram's free limit is about 30; a little below it Telegram refuses none. */
const DEFAULT_RATE = 25;

/** What a rate limiter is made from; tests drive its time by hand. */
export type RateLimiterOptions = {
  /** @default DEFAULT_RATE */
  readonly perSecond?: number;
  /** Milliseconds; fractions count. */
  readonly now?: () => number;
  /** Runs something later; returns a function that cancels it. */
  readonly after?: (ms: number, run: () => void) => () => void;
};

type Waiting = {
  readonly rank: number;
  readonly position: number;
  readonly chatId: number | string | undefined;
  /** When the chat may get its next message; set while the message waits for that. */
  chatFreeAt: number;
  /** Settles the caller's promise; undefined once it has. */
  settle: ((position: number | undefined) => void) | undefined;
};

const RANK = { reminder: 1, bulk: 2 } as const;

/** Telegram's limit for one chat. It tolerates short bursts, so replies need not keep to it. */
const CHAT_SPACING_MS = 1_000;

/** The longest answer of Telegram's during which the rate is still kept. */
const MAX_ANSWER_S = 1 / 4;

/** How many messages are loaded and decided while others are in flight. */
const PREPARED = 8;

/** A token bucket and a concurrency limit for one process. One timer runs while a message waits, none otherwise. */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  const { perSecond = DEFAULT_RATE, now = () => performance.now(), after = realAfter } = options;
  const bucket = createTokenBucket(perSecond, now());
  const concurrency = createConcurrencyLimit();
  const spacing = createChatSpacing(CHAT_SPACING_MS);
  const ready = createPriorityQueue<Waiting>(
    (a, b) => a.rank < b.rank || (a.rank === b.rank && a.position < b.position),
  );
  const spaced = createPriorityQueue<Waiting>((a, b) => a.chatFreeAt < b.chatFreeAt);
  let nextPosition = 0;
  let closed = false;
  let isFull = false;
  let cancelTimer = () => {};

  /** Lets every message go that may go now, and sets the timer for the next one. */
  function dispatch(): void {
    const at = now();
    for (let next = spaced.peek(); next && next.chatFreeAt <= at; next = spaced.peek()) {
      spaced.pop();
      ready.push(next);
    }
    isFull = false;
    for (let next = ready.peek(); next; next = ready.peek()) {
      isFull = !concurrency.hasRoom(bucket.rate(at));
      if (next.settle && (isFull || bucket.nextAt(at) > at)) break;
      ready.pop();
      if (next.settle) dispatchOne(next, at);
    }
    cancelTimer();
    // While all calls are in flight the next answer dispatches, so no timer is needed for the ready ones.
    const due = ready.size > 0 && !isFull ? bucket.nextAt(at) : spaced.peek()?.chatFreeAt;
    // Timers count whole milliseconds; several tokens may be available when one fires.
    if (due !== undefined) cancelTimer = after(Math.ceil(due - at), dispatch);
  }

  function dispatchOne(next: Waiting, at: number): void {
    const { chatId, position, settle } = next;
    if (chatId !== undefined) {
      next.chatFreeAt = spacing.nextAt(chatId);
      if (next.chatFreeAt > at) {
        spaced.push(next);
        return;
      }
      spacing.record(chatId, at);
    }
    bucket.take(at);
    concurrency.begin();
    settle?.(position);
  }

  return {
    acquire(priority, chatId, signal, position = nextPosition++) {
      if (priority === "reply") {
        bucket.take(now());
        return Promise.resolve(position);
      }
      if (closed || signal?.aborted) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const leave = () => waiting.settle?.(undefined);
        const waiting: Waiting = {
          rank: RANK[priority],
          position,
          chatId,
          chatFreeAt: 0,
          settle(outcome) {
            // A settled entry stays in its queue until it comes up: removing it would cost a search.
            waiting.settle = undefined;
            signal?.removeEventListener("abort", leave);
            resolve(outcome);
          },
        };
        signal?.addEventListener("abort", leave);
        ready.push(waiting);
        // When others wait already, a timer runs that is early enough for this one too.
        if (ready.size === 1) dispatch();
      });
    },
    release(priority, answeredAfterMs) {
      if (priority === "reply") return;
      concurrency.end(answeredAfterMs);
      if (isFull) dispatch();
    },
    pause: (seconds) => bucket.pause(now(), seconds * 1_000),
    rate: () => bucket.rate(now()),
    maxInFlight: () =>
      Math.min(Math.ceil(perSecond * MAX_ANSWER_S), concurrency.max(bucket.rate(now())) + PREPARED),
    close() {
      closed = true;
      cancelTimer();
      for (const queue of [ready, spaced]) {
        for (let next = queue.pop(); next; next = queue.pop()) next.settle?.(undefined);
      }
    },
  };
}

function realAfter(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
