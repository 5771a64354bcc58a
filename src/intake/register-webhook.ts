import type { RawApi } from "grammy";
import type { Update } from "grammy/types";

/** Tells Telegram where to send updates, and the secret to send along. Updates that already wait there are kept. */
export async function registerWebhook(
  api: Pick<RawApi, "setWebhook">,
  webhook: {
    readonly url: string;
    readonly secret: string;
    readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
    /** Connections Telegram may hold at a time, 1 to 100. */
    readonly maxConnections?: number;
  },
): Promise<void> {
  await api.setWebhook({
    url: webhook.url,
    secret_token: webhook.secret,
    allowed_updates: webhook.allowedUpdates,
    max_connections: webhook.maxConnections ?? 40,
    drop_pending_updates: false,
  });
}
