import { BotApiError } from "../bot-api-error.ts";
import type { Handlers } from "./telegram.ts";

/** The methods by which a bot gets its updates. */
export const receiving: Handlers = {
  getMe: ({ world, settings }) => ({
    ...world.bot,
    first_name: settings.names.get("") ?? world.bot.first_name,
  }),

  getUpdates({ webhook, polling }, params, call) {
    if (webhook.active()) {
      throw new BotApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    return polling.getUpdates(params, call.onHangUp);
  },

  setWebhook({ webhook, polling, queue }, params) {
    if (params.drop_pending_updates) queue.clear();
    webhook.set(params);
    polling.interrupt("setWebhook request");
    return true;
  },

  deleteWebhook({ webhook, queue }, params) {
    if (params.drop_pending_updates) queue.clear();
    webhook.remove();
    return true;
  },

  getWebhookInfo: ({ webhook }) => webhook.info(),
  logOut: () => true,
  close: () => true,
};
