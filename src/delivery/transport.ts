import buildConnector from "undici/lib/core/connect.js";
import Agent from "undici/lib/dispatcher/agent.js";
import { costs, isMessage, meansAll } from "./cost.ts";
import { createRateLimiter, type Priority, type RateLimiter } from "./rate-limiter.ts";
import { type Call, exchange, type Received, type Signal, TransportError } from "./request.ts";
import { askedToWait, isRepeatable, wait } from "./retry.ts";

/** How calls travel; what is not set has a default. */
export type TransportOptions = {
  /** In which order and how fast messages go; it is closed with the transport. @default createPace() */
  readonly pace?: RateLimiter;
  /** Connections at a time, of replies and of the other lanes together. @default 64 */
  readonly maxSockets?: number;
  /** One try, from its start to the end of the answer. Polling needs more than its long poll. @default 15000 */
  readonly timeoutMs?: number;
  /** Waits before each further try when no answer or a 502, 503, 504 came. @default [200, 800] */
  readonly pausesMs?: readonly number[];
  /** The longest `retry_after` a reply waits for here; a longer one is the caller's to decide. @default 5 */
  readonly maxRetryAfterS?: number;
  /** Waits `ms`, or until the signal fires. */
  readonly wait?: (ms: number, signal: Signal | undefined) => Promise<void>;
};

/** What grammY hands to its `fetch`. */
export type TransportInit = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly signal?: Signal;
};

/** The part of a fetch response that grammY reads. */
export type TransportAnswer = { json(): Promise<unknown> };

/** For grammY's `client.fetch`, where calls made inside conversations pass too (they see no transformers). */
export type Transport = {
  /**
   * Carries one call. A reply never waits; a message of another lane waits for its turn, and goes first again after
   * a 429. Whoever sends to many keeps few calls open at a time, or they come out of step while waiting for a connection.
   */
  fetch(url: string, init?: TransportInit, lane?: Priority): Promise<TransportAnswer>;
  /** So many messages below the replies keep the line busy now; see `Pace`. */
  maxInFlight(): number;
  /** Lets go of all connections, also of those in use, and of all who wait for their turn. */
  close(): void;
};

/** Servers close idle connections at their own time; a call on one that is just being closed is lost. */
const IDLE_SOCKET_MS = 30_000;

/** Short, as three tries to reach a dead address should take no longer than one slow answer. */
const CONNECT_MS = 5_000;

/** Reminders and bulk wait a `retry_after` out in line; a longer one would outlive the right to work on the chat, so it is told. */
const MOST_WAIT_IN_LINE_S = 10;

/**
 * Carries Bot API calls over kept connections, and repeats them where that is safe (see `isRepeatable`).
 *
 * @example new Bot(token, { client: { fetch: createTransport().fetch } })
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { maxSockets = 64, timeoutMs = 15_000, pausesMs = [200, 800], maxRetryAfterS = 5 } = options;
  const { pace = createRateLimiter(), wait: pause = wait } = options;
  const replies = createAgent(maxSockets);
  // Of their own, so that a reply never waits for a connection behind a thousand announcements.
  const others = createAgent(maxSockets);

  async function carry(call: Call, lane: Priority): Promise<TransportAnswer> {
    const isReply = lane === "reply";
    const takesTurn = costs(lane, call.method);
    const chatId = !isReply && isMessage(call.method) ? chatOf(call) : undefined;
    let place: number | undefined;
    for (let tries = 0; ; tries += 1) {
      if (takesTurn) {
        place = await pace.turn(lane, chatId, call.signal, place);
        if (place === undefined) throw new TransportError(call.method, "ABORTED", false);
      }
      const start = performance.now();
      const outcome = await exchange(isReply ? replies : others, call, timeoutMs);
      // A refusal takes less time than the work it spares.
      const done = !(outcome instanceof TransportError) && outcome.status === 200;
      if (takesTurn) pace.over(lane, done ? performance.now() - start : undefined);
      const askedS = askedToWait(outcome);
      if (askedS !== undefined && meansAll(call.method)) pace.freeze(askedS);
      const waitMs = isRepeatable(call, outcome, isReply ? maxRetryAfterS : MOST_WAIT_IN_LINE_S);
      const pauseMs = pausesMs[tries];
      if (waitMs === false || pauseMs === undefined) return toAnswer(call.method, outcome);
      const waitsInLine = askedS !== undefined && takesTurn && !isReply;
      if (!waitsInLine) await pause(Math.max(waitMs, pauseMs), call.signal);
    }
  }

  return {
    fetch: (url, init = {}, lane = "reply") => carry(toCall(url, init), lane),
    maxInFlight: pace.inHand,
    close() {
      pace.close();
      void replies.destroy();
      void others.destroy();
    },
  };
}

function createAgent(connections: number): Agent {
  return new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: IDLE_SOCKET_MS,
    // One timer of ours spans the whole try.
    headersTimeout: 0,
    bodyTimeout: 0,
    // The agent drops a pool with its last connection; a connector made here keeps the TLS sessions.
    connect: buildConnector({ timeout: CONNECT_MS }),
  });
}

/** The chat a message goes to. An upload's is somewhere in its stream: it is sent without regard to the chat's last message. */
function chatOf({ body }: Call): number | string | undefined {
  if (typeof body !== "string") return undefined;
  return (JSON.parse(body) as { chat_id?: number | string }).chat_id;
}

function toCall(url: string, { method: verb = "GET", headers = {}, body, signal }: TransportInit): Call {
  const pathAt = url.indexOf("/", url.indexOf("://") + 3);
  const method = url.slice(url.lastIndexOf("/") + 1);
  return { method, origin: url.slice(0, pathAt), path: url.slice(pathAt), verb, headers, body, signal };
}

function toAnswer(method: string, outcome: Received | TransportError): TransportAnswer {
  if (outcome instanceof TransportError) throw outcome;
  return {
    async json() {
      try {
        return JSON.parse(outcome.body) as unknown;
      } catch {
        // A proxy's page, not Telegram's answer. The parser's own error would quote it.
        throw new TransportError(method, `EBADANSWER-${outcome.status}`, true);
      }
    },
  };
}
