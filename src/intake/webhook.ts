import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Update } from "grammy/types";
import { codeOf, type Log } from "./log.ts";

/** Answers one request of Telegram's with an HTTP status. The HTTP server limits the body's size before. */
export type Webhook = (request: { readonly headers: IncomingHttpHeaders }, body: string) => Promise<number>;

/** What a webhook needs; `secret` is the one that `registerWebhook` gave to Telegram. */
export type WebhookOptions = {
  readonly secret: string;
  readonly accept: (updates: readonly Update[]) => Promise<void>;
  readonly log: Log;
};

/**
 * Answers 200 once the update is stored, never before: Telegram repeats on any other status.
 * Answers 401 without the secret, 400 for a body that is no update, 503 when storing fails.
 */
export function createWebhook({ secret, accept, log }: WebhookOptions): Webhook {
  const expected = digest(secret);
  return async ({ headers }, body) => {
    const given = headers["x-telegram-bot-api-secret-token"];
    if (typeof given !== "string" || !timingSafeEqual(digest(given), expected)) return 401;
    const update = parseUpdate(body);
    if (update === undefined) return 400;
    try {
      await accept([update]);
      return 200;
    } catch (error) {
      log.error("webhook-not-stored", { updateId: update.update_id, code: codeOf(error) });
      return 503;
    }
  };
}

/** Digests have one length, so comparing them reveals nothing about the secret's length. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function parseUpdate(body: string): Update | undefined {
  try {
    const value = JSON.parse(body) as Partial<Update> | null;
    return Number.isSafeInteger(value?.update_id) ? (value as Update) : undefined;
  } catch {
    return undefined;
  }
}
