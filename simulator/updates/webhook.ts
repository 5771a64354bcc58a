import * as http from "node:http";
import * as https from "node:https";
import type { WebhookInfo } from "grammy/types";
import { refusal } from "../bot-api-error.ts";
import { LIMITS } from "../limits.ts";
import { createLanes } from "./lanes.ts";
import type { Queued, UpdateQueue } from "./queue.ts";

/** The parameters of setWebhook that matter here. */
export type WebhookParams = {
  readonly url: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
  readonly drop_pending_updates?: boolean;
  readonly secret_token?: string;
};

/** Posts updates to the bot's address: in order per chat, chats side by side, repeated until answered with 2xx. */
export type Webhook = {
  active(): boolean;
  set(params: WebhookParams): void;
  remove(): void;
  info(): WebhookInfo;
};

/** Telegram waits this long for the bot's answer. */
const ANSWER_TIMEOUT_MS = 60_000;
const DEFAULT_CONNECTIONS = 40;

/** Delivers a queue by webhook; `retryMs` says how long to wait after the nth failure in a row. */
export function createWebhook(
  queue: UpdateQueue,
  now: () => Date,
  retryMs: (failures: number) => number,
): Webhook {
  let current: { params: WebhookParams; close: () => void } | undefined;
  let lastError: { date: number; message: string } | undefined;

  function remove(): void {
    current?.close();
    current = undefined;
    queue.setSink(undefined);
  }

  function set(params: WebhookParams): void {
    checkWebhook(params);
    remove();
    queue.setAllowed(params.allowed_updates);
    lastError = undefined;
    if (params.url === "") return;

    const maxSockets = params.max_connections ?? DEFAULT_CONNECTIONS;
    const client = params.url.startsWith("https:") ? https : http;
    const agent = new client.Agent({ keepAlive: true, maxSockets });
    const target = new URL(params.url);
    const deliver = async (queued: Queued): Promise<boolean> => {
      const problem = await post(client.request, target, agent, params.secret_token, queued);
      if (problem === undefined) queue.confirm(queued.update.update_id);
      else lastError = { date: Math.floor(now().getTime() / 1000), message: problem };
      return problem === undefined;
    };
    const lanes = createLanes(deliver, maxSockets, retryMs);
    current = {
      params,
      close: () => {
        lanes.close();
        agent.destroy();
      },
    };
    queue.setSink(lanes.add);
    for (const queued of queue.pending()) void lanes.add(queued);
  }

  return {
    active: () => current !== undefined,
    set,
    remove,
    info: () => ({
      url: current?.params.url ?? "",
      has_custom_certificate: false,
      pending_update_count: queue.size(),
      ...(current && { max_connections: current.params.max_connections ?? DEFAULT_CONNECTIONS }),
      ...(queue.allowed() && {
        allowed_updates: queue.allowed() as NonNullable<WebhookInfo["allowed_updates"]>,
      }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
  };
}

function checkWebhook({ url, max_connections, secret_token }: WebhookParams): void {
  if (url === "") return;
  if (!URL.canParse(url)) throw refusal("bad webhook: invalid URL specified");
  const { protocol, hostname } = new URL(url);
  // Telegram requires https, but a bot on the same machine has no certificate for the loopback address.
  const local = protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !local) {
    throw refusal("bad webhook: An HTTPS URL must be provided for webhook");
  }
  if (max_connections !== undefined && (max_connections < 1 || max_connections > 100)) {
    throw refusal("max_connections must be between 1 and 100");
  }
  if (secret_token === undefined) return;
  if (!/^[\w-]+$/.test(secret_token) || secret_token.length > LIMITS.webhookSecret) {
    throw refusal("secret token contains unallowed characters");
  }
}

/** Sends one update; returns the error in the words of getWebhookInfo, or nothing after a 2xx. */
function post(
  request: typeof http.request,
  target: URL,
  agent: http.Agent,
  secret: string | undefined,
  { update }: Queued,
): Promise<string | undefined> {
  const body = Buffer.from(JSON.stringify(update));
  const headers = {
    "content-type": "application/json",
    "content-length": body.byteLength,
    ...(secret !== undefined && { "x-telegram-bot-api-secret-token": secret }),
  };
  return new Promise((resolve) => {
    const sent = request(target, { method: "POST", agent, headers, timeout: ANSWER_TIMEOUT_MS }, (answer) => {
      answer.resume();
      const code = answer.statusCode ?? 0;
      answer.on("end", () =>
        resolve(code >= 200 && code < 300 ? undefined : wrong(code, answer.statusMessage)),
      );
      answer.on("error", () => resolve("Connection reset by peer"));
    });
    sent.on("timeout", () => sent.destroy(new Error("Read timeout expired")));
    sent.on("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "ECONNREFUSED" ? "Connection refused" : error.message),
    );
    sent.end(body);
  });
}

const wrong = (code: number, message = "") => `Wrong response from the webhook: ${code} ${message}`.trim();
