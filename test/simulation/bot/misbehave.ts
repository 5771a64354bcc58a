import type { Transport } from "../../../src/delivery/transport.ts";

/** Mistakes that can be planted into the bot's way out, so that the invariants can be seen to break. */
export type Misbehaviour = "repeats-reminders" | "swallows-reminders";

/** A transport with a mistake. */
export function misbehaving(transport: Transport, mistake: Misbehaviour): Transport {
  return {
    ...transport,
    async fetch(url, init, lane) {
      if (lane !== "reminder" || !url.endsWith("/sendMessage")) return transport.fetch(url, init, lane);
      if (mistake === "swallows-reminders") return { json: async () => SENT };
      await transport.fetch(url, init, lane);
      return transport.fetch(url, init, lane);
    },
  };
}

const SENT = { ok: true, result: { message_id: 1, date: 0, chat: { id: 1, type: "private" } } };
