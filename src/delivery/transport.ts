import buildConnector from "undici/lib/core/connect.js";
import Agent from "undici/lib/dispatcher/agent.js";
import { wait as realWait, type Signal, type Wait } from "../timing/wait.ts";
import { isNewMessage, isRateLimited, sharesMessageLimit } from "./method-kinds.ts";
import { createRateLimiter, type Priority, type RateLimiter } from "./rate-limiter.ts";
import { retryAfterOf, retryPauseMs } from "./retry-policy.ts";
import { type Call, type HttpAnswer, sendRequest, TransportError } from "./send-request.ts";

/** How calls travel; each option has a default. */
export type TransportOptions = {
  /** In which order and how fast messages go; it is closed with the transport. @default createRateLimiter() */
  readonly rateLimiter?: RateLimiter;
  /** Connections at a time, once for replies and once for all other calls. @default 64 */
  readonly maxSockets?: number;
  /** One try, from its start to the end of the answer. Polling needs more than its long poll. @default 15000 */
  readonly timeoutMs?: number;
  /** Pauses before each further try when no answer or a 502, 503, 504 came. @default [200, 800] */
  readonly pausesMs?: readonly number[];
  /** The longest `retry_after` that a reply waits for here; a longer one is left to the caller. @default 5 */
  readonly maxRetryAfterS?: number;
  readonly wait?: Wait;
};

/** What grammY passes to its `fetch`. */
export type TransportInit = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly signal?: Signal;
};

/** The part of a fetch response that grammY reads. */
export type TransportAnswer = { json(): Promise<unknown> };

/** For grammY's `client.fetch`, through which calls made inside conversations pass too (they see no transformers). */
export type Transport = {
  /**
   * Carries one call. A reply never waits; a message of another priority waits for its turn, and keeps its position
   * after a 429. Mass jobs keep at most `maxInFlight()` calls open, or these lose their order waiting for a connection.
   */
  fetch(url: string, init?: TransportInit, priority?: Priority): Promise<TransportAnswer>;
  /** How many messages below the replies should be in flight now; see `RateLimiter`. */
  maxInFlight(): number;
  /** Closes all connections, used or not, and ends all waiting. */
  close(): void;
};

/** Servers close idle connections after a time of their own; a call on a connection that is being closed is lost. */
const IDLE_SOCKET_MS = 30_000;

/** Short, because three tries to reach a dead address should take no longer than one slow answer. */
const CONNECT_MS = 5_000;

/** Reminders and bulk wait for a `retry_after` up to this; a longer one would outlive the lease on the chat. */
const MAX_QUEUED_RETRY_AFTER_S = 10;

/**
 * Carries Bot API calls over kept connections, and repeats them where that is safe (see `retryPauseMs`).
 *
 * @example new Bot(token, { client: { fetch: createTransport().fetch } })
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { maxSockets = 64, timeoutMs = 15_000, pausesMs = [200, 800], maxRetryAfterS = 5 } = options;
  const { rateLimiter = createRateLimiter(), wait = realWait } = options;
  // Replies have connections of their own, so they never wait for one behind a thousand announcements.
  const replyAgent = createAgent(maxSockets);
  const otherAgent = createAgent(maxSockets);

  async function carry(call: Call, priority: Priority): Promise<TransportAnswer> {
    const isReply = priority === "reply";
    const isLimited = isRateLimited(priority, call.method);
    const chatId = !isReply && isNewMessage(call.method) ? chatOf(call) : undefined;
    let position: number | undefined;
    for (let tries = 0; ; tries += 1) {
      if (isLimited) {
        position = await rateLimiter.acquire(priority, chatId, call.signal, position);
        if (position === undefined) throw new TransportError(call.method, "ABORTED", false);
      }
      const start = performance.now();
      const outcome = await sendRequest(isReply ? replyAgent : otherAgent, call, timeoutMs);
      // A refusal takes less time than a message and would distort the measured time.
      const isDone = !(outcome instanceof TransportError) && outcome.status === 200;
      if (isLimited) rateLimiter.release(priority, isDone ? performance.now() - start : undefined);
      const retryAfterS = retryAfterOf(outcome);
      if (retryAfterS !== undefined && sharesMessageLimit(call.method)) rateLimiter.pause(retryAfterS);
      const minPauseMs = retryPauseMs(call, outcome, isReply ? maxRetryAfterS : MAX_QUEUED_RETRY_AFTER_S);
      const pauseMs = pausesMs[tries];
      if (minPauseMs === undefined || pauseMs === undefined) return toAnswer(call.method, outcome);
      const waitsInQueue = retryAfterS !== undefined && isLimited && !isReply;
      if (!waitsInQueue) await wait(Math.max(minPauseMs, pauseMs), call.signal);
    }
  }

  return {
    fetch: (url, init = {}, priority = "reply") => carry(toCall(url, init), priority),
    maxInFlight: rateLimiter.maxInFlight,
    close() {
      rateLimiter.close();
      void replyAgent.destroy();
      void otherAgent.destroy();
    },
  };
}

function createAgent(connections: number): Agent {
  return new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: IDLE_SOCKET_MS,
    // `sendRequest` times the whole try.
    headersTimeout: 0,
    bodyTimeout: 0,
    // The agent drops a pool with its last connection; a connector made here keeps the TLS sessions.
    connect: buildConnector({ timeout: CONNECT_MS }),
  });
}

/** The chat a message goes to. An upload's is inside its stream: it is sent without regard to the chat's last message. */
function chatOf({ body }: Call): number | string | undefined {
  if (typeof body !== "string") return undefined;
  return (JSON.parse(body) as { chat_id?: number | string }).chat_id;
}

function toCall(url: string, { method: verb = "GET", headers = {}, body, signal }: TransportInit): Call {
  const pathAt = url.indexOf("/", url.indexOf("://") + 3);
  const method = url.slice(url.lastIndexOf("/") + 1);
  return { method, origin: url.slice(0, pathAt), path: url.slice(pathAt), verb, headers, body, signal };
}

function toAnswer(method: string, outcome: HttpAnswer | TransportError): TransportAnswer {
  if (outcome instanceof TransportError) throw outcome;
  return {
    async json() {
      try {
        return JSON.parse(outcome.body) as unknown;
      } catch {
        // The body is a proxy's page, not Telegram's answer. The parser's own error would quote it.
        throw new TransportError(method, `EBADANSWER-${outcome.status}`, true);
      }
    },
  };
}
