import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
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
export type TransportAnswer = {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  text(): Promise<string>;
  json(): Promise<unknown>;
};

/** For grammY's `client.fetch`, where calls made inside conversations pass too (they see no transformers). */
export type Transport = {
  fetch(url: string, init?: TransportInit): Promise<TransportAnswer>;
  /** Lets go of all connections. */
  close(): void;
};

/** Servers close idle connections at their own time; a call on one that is just being closed is lost. */
const IDLE_SOCKET_MS = 30_000;

/**
 * Carries Bot API calls over kept connections, and repeats them where that is safe (see `isRepeatable`).
 *
 * @example new Bot(token, { client: { fetch: createTransport().fetch } })
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { maxSockets = 64, timeoutMs = 15_000, pausesMs = [200, 800], maxRetryAfterS = 5 } = options;
  const pause = options.wait ?? wait;
  const pool = { keepAlive: true, maxSockets, timeout: IDLE_SOCKET_MS, scheduling: "lifo" } as const;
  const agents = { http: new HttpAgent(pool), https: new HttpsAgent(pool) };

  async function send(call: Call): Promise<Received> {
    for (let tries = 0; ; tries += 1) {
      const outcome = await exchange(call).catch((error: TransportError) => error);
      const waitMs = isRepeatable(call, outcome, maxRetryAfterS);
      const pauseMs = pausesMs[tries];
      if (waitMs === false || pauseMs === undefined) {
        if (outcome instanceof TransportError) throw outcome;
        return outcome;
      }
      await pause(Math.max(waitMs, pauseMs), call.signal);
      if (call.signal?.aborted) throw new TransportError(call.method, "ABORTED", false);
    }
  }

  return {
    async fetch(url, init = {}) {
      const method = url.slice(url.lastIndexOf("/") + 1);
      const received = await send({
        method,
        url,
        verb: init.method ?? "GET",
        headers: init.headers ?? {},
        body: init.body,
        agent: url.startsWith("https:") ? agents.https : agents.http,
        timeoutMs,
        signal: init.signal,
      });
      return toAnswer(method, received);
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function toAnswer(method: string, { status, statusText, body }: Received): TransportAnswer {
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    text: async () => body,
    async json() {
      try {
        return JSON.parse(body) as unknown;
      } catch {
        // A proxy's page, not Telegram's answer. The parser's own error would quote it.
        throw new TransportError(method, `EBADANSWER-${status}`, true);
      }
    },
  };
}
