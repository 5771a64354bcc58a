import { Agent, buildConnector } from "undici";
import { type Call, exchange, type Received, type Signal, TransportError } from "./exchange.ts";
import { isRepeatable, wait } from "./repeat.ts";

/** How calls travel; what is not set has a default. */
export type TransportOptions = {
  /** Connections at a time. @default 64 */
  readonly maxSockets?: number;
  /** One try, from its start to the end of the answer. Polling needs more than its long poll. @default 15000 */
  readonly timeoutMs?: number;
  /** Waits before each further try when no answer or a 502, 503, 504 came. @default [200, 800] */
  readonly pausesMs?: readonly number[];
  /** The longest `retry_after` that is waited for here; a longer one is the caller's to decide. @default 5 */
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
  fetch(url: string, init?: TransportInit): Promise<TransportAnswer>;
  /** Lets go of all connections, also of those in use. */
  close(): void;
};

/** Servers close idle connections at their own time; a call on one that is just being closed is lost. */
const IDLE_SOCKET_MS = 30_000;

/** Short, as three tries to reach a dead address should take no longer than one slow answer. */
const CONNECT_MS = 5_000;

/**
 * Carries Bot API calls over kept connections, and repeats them where that is safe (see `isRepeatable`).
 *
 * @example new Bot(token, { client: { fetch: createTransport().fetch } })
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { maxSockets = 64, timeoutMs = 15_000, pausesMs = [200, 800], maxRetryAfterS = 5 } = options;
  const pause = options.wait ?? wait;
  const agent = new Agent({
    connections: maxSockets,
    pipelining: 1,
    keepAliveTimeout: IDLE_SOCKET_MS,
    // One timer of ours spans the whole try.
    headersTimeout: 0,
    bodyTimeout: 0,
    // The agent drops a pool with its last connection; a connector made here keeps the TLS sessions.
    connect: buildConnector({ timeout: CONNECT_MS }),
  });

  return {
    async fetch(url, init = {}) {
      const call = toCall(url, init);
      for (let tries = 0; ; tries += 1) {
        if (call.signal?.aborted) throw new TransportError(call.method, "ABORTED", false);
        const outcome = await exchange(agent, call, timeoutMs);
        const waitMs = isRepeatable(call, outcome, maxRetryAfterS);
        const pauseMs = pausesMs[tries];
        if (waitMs === false || pauseMs === undefined) return toAnswer(call.method, outcome);
        await pause(Math.max(waitMs, pauseMs), call.signal);
      }
    },
    close: () => void agent.destroy(),
  };
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
