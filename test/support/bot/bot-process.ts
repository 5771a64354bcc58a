import type { Simulator } from "../../../simulator/start-simulator.ts";
import { type Companion, createCompanion } from "../../../src/companion.ts";
import { createTransport, type Transport } from "../../../src/delivery/transport.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { createWebhook, type Webhook } from "../../../src/intake/webhook.ts";
import { createLog } from "../../../src/ops/log.ts";
import type { Store } from "../../../src/storage/store.ts";
import type { HandClock } from "../clock.ts";
import { texts } from "../test-bot.ts";
import { type Border, createBorder } from "./crash-points.ts";
import { noRateLimit } from "./no-rate-limit.ts";

/** One life of the bot's process: it can end at any crossing of its border, without a farewell. */
export type Life = {
  readonly border: Border;
  readonly companion: Companion;
  /** Takes what Telegram posts; 503, as from a proxy before a dead process, when the life ends meanwhile. */
  readonly hook: Webhook;
  /** After a death: waits until nothing comes from the dead any more, and lets go of the store underneath. */
  readonly bury: () => Promise<void>;
  /** Stops in order, as a living process does. */
  readonly stop: () => Promise<void>;
};

/** The secret that a life expects with each update. */
export const HOOK_SECRET = "a-secret-of-the-tests";

// No pauses, no timer that strikes by itself: everything is driven by the test.
const LIMITS = {
  pausesMs: [0, 0],
  recoveryMs: 2_000_000_000,
  deadlineMs: 60_000,
  leaseMs: 90_000,
  drainMs: 0,
};

/** What stays the same from one life to the next. */
export type World = { readonly simulator: Simulator; readonly clock: HandClock; readonly content: Content };

/** Begins a life on an open store, and takes over what an earlier one left behind. */
export async function beginLife({ simulator, clock, content }: World, store: Store): Promise<Life> {
  const border = createBorder();
  const log = createLog({ level: "silent", write: () => {} });
  const transport: Transport = createTransport({ rateLimiter: noRateLimit });
  const companion = await createCompanion({
    token: simulator.token,
    apiRoot: simulator.url,
    store: border.store(store),
    content,
    texts,
    defaultLocale: "vi",
    retentionDays: 180,
    now: clock.now,
    log,
    limits: LIMITS,
    transport: border.transport(transport),
  });
  await companion.intake.start();
  const webhook = createWebhook({ secret: HOOK_SECRET, accept: companion.intake.accept, log });
  return {
    border,
    companion,
    hook: (request, body) => Promise.race([webhook(request, body), border.death.then(() => 503)]),
    async bury() {
      // Ends the waits of the dead process; whatever else it tries ends at the border.
      void companion.stop();
      await border.atRest();
      transport.close();
      await store.close();
    },
    async stop() {
      await companion.stop();
      transport.close();
      await store.close();
    },
  };
}
