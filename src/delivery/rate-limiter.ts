import { createOpenCalls } from "./open-calls.ts";
import { createHeap } from "./priority-queue.ts";
import type { Signal } from "./request.ts";
import { createSpacing } from "./spacing.ts";
import { createTokenBucket } from "./token-bucket.ts";

/** Who goes first: what a person is waiting for, then what is due, then what goes to many. */
export type Priority = "reply" | "reminder" | "bulk";

/** One pace for all messages of a process. Telegram counts them for each bot, so several processes share the rate. */
export type RateLimiter = {
  /**
   * Resolves when a message may go: at once for a reply, for the others in the order of lanes and asking. Gives the
   * place in that order, or nothing when the caller left or the pace was closed. Who must go again
   * brings the place along and stands before all who asked later. Whoever got a place tells when the call is over.
   */
  turn(
    lane: Priority,
    chatId?: number | string,
    signal?: Signal,
    place?: number,
  ): Promise<number | undefined>;
  /** A call that had its turn is over; tells after how many milliseconds Telegram had done it, if it did. */
  over(lane: Priority, answeredAfterMs?: number): void;
  /** Telegram answered 429: reminders and bulk rest for so long, and go on more slowly. */
  freeze(seconds: number): void;
  /** Messages a second that are allowed now. */
  rate(): number;
  /**
   * So many messages below the replies are worth having in hand: open, or being prepared. Each more would only wait for
   * its turn, be in memory meanwhile, and be one more that may be repeated after a kill.
   */
  inHand(): number;
  /** Ends all waiting. */
  close(): void;
};

/** Messages a second. Telegram's free limit is about 30; a little below it nobody is ever refused. */
const DEFAULT_RATE = 25;

/** What a pace is made from; tests bring their own time. */
export type PaceOptions = {
  /** @default DEFAULT_RATE */
  readonly perSecond?: number;
  /** Milliseconds, fractions count. */
  readonly now?: () => number;
  /** Runs something later; gives a function that calls it off. */
  readonly after?: (ms: number, run: () => void) => () => void;
};

type Waiting = {
  readonly rank: number;
  readonly place: number;
  readonly chatId: number | string | undefined;
  /** Set while it rests because its chat just had a message. */
  freeAt: number;
  /** Gone once it was told. */
  tell: ((place: number | undefined) => void) | undefined;
};

const RANK = { reminder: 1, bulk: 2 } as const;

/** Telegram's limit for one chat; short bursts are tolerated, so replies need not keep to it. */
const CHAT_SPACING_MS = 1_000;

/** How long Telegram may take to answer before the line runs empty. */
const ANSWER_S = 1 / 4;

/** So many are read, decided and written down while the open ones are answered. */
const PREPARED = 8;

/** Creates the pace of a process: one token bucket, no more open calls than keep it busy, one timer while somebody waits, none otherwise. */
export function createRateLimiter(options: PaceOptions = {}): RateLimiter {
  const { perSecond = DEFAULT_RATE, now = () => performance.now(), after = realAfter } = options;
  const bucket = createTokenBucket(perSecond, now());
  const calls = createOpenCalls();
  const spacing = createSpacing(CHAT_SPACING_MS);
  const ready = createHeap<Waiting>((a, b) => a.rank < b.rank || (a.rank === b.rank && a.place < b.place));
  const resting = createHeap<Waiting>((a, b) => a.freeAt < b.freeAt);
  let nextPlace = 0;
  let closed = false;
  let isFull = false;
  let callOff = () => {};

  function letGo(): void {
    const at = now();
    for (let next = resting.top(); next && next.freeAt <= at; next = resting.top()) {
      resting.pop();
      ready.push(next);
    }
    isFull = false;
    for (let next = ready.top(); next; next = ready.top()) {
      isFull = !calls.hasRoom(bucket.rate(at));
      if (next.tell && (isFull || bucket.nextAt(at) > at)) break;
      ready.pop();
      if (next.tell) letOneGo(next, at);
    }
    callOff();
    // A full line goes on with the next answer.
    const due = ready.size > 0 && !isFull ? bucket.nextAt(at) : resting.top()?.freeAt;
    // Timers know whole milliseconds only; several tokens may be there when one fires.
    if (due !== undefined) callOff = after(Math.ceil(due - at), letGo);
  }

  function letOneGo(next: Waiting, at: number): void {
    const { chatId, place, tell } = next;
    if (chatId !== undefined) {
      next.freeAt = spacing.freeAt(chatId);
      if (next.freeAt > at) {
        resting.push(next);
        return;
      }
      spacing.note(chatId, at);
    }
    bucket.take(at);
    calls.begin();
    tell?.(place);
  }

  return {
    turn(lane, chatId, signal, place = nextPlace++) {
      if (lane === "reply") {
        bucket.take(now());
        return Promise.resolve(place);
      }
      if (closed || signal?.aborted) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const leave = () => waiting.tell?.(undefined);
        const waiting: Waiting = {
          rank: RANK[lane],
          place,
          chatId,
          freeAt: 0,
          tell(outcome) {
            // It stays in its heap, untold, until it comes up: looking for it would cost more.
            waiting.tell = undefined;
            signal?.removeEventListener("abort", leave);
            resolve(outcome);
          },
        };
        signal?.addEventListener("abort", leave);
        ready.push(waiting);
        // With somebody waiting before it a timer runs already, and no later than it needs.
        if (ready.size === 1) letGo();
      });
    },
    over(lane, answeredAfterMs) {
      if (lane === "reply") return;
      calls.end(answeredAfterMs);
      if (isFull) letGo();
    },
    freeze: (seconds) => bucket.freeze(now(), seconds * 1_000),
    rate: () => bucket.rate(now()),
    inHand: () => Math.min(Math.ceil(perSecond * ANSWER_S), calls.limit(bucket.rate(now())) + PREPARED),
    close() {
      closed = true;
      callOff();
      for (const heap of [ready, resting]) {
        for (let next = heap.pop(); next; next = heap.pop()) next.tell?.(undefined);
      }
    },
  };
}

function realAfter(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
