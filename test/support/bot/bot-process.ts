import type { Simulator } from "../../../simulator/start-simulator.ts";
import { type Companion, createCompanion } from "../../../src/companion.ts";
import { createTransport, type Transport } from "../../../src/delivery/transport.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import type { IntakeLimits } from "../../../src/intake/limits.ts";
import { createWebhook, type Webhook } from "../../../src/intake/webhook.ts";
import { createLog } from "../../../src/ops/log.ts";
import type { Store } from "../../../src/storage/store.ts";
import type { HandClock } from "../clock.ts";
import { texts } from "../texts.ts";
import { HOOK_SECRET } from "./hook-server.ts";
import { noRateLimit } from "./no-rate-limit.ts";

/** What stays the same from one process of the bot to the next. */
export type Surroundings = {
  readonly simulator: Simulator;
  readonly clock: HandClock;
  readonly content: Content;
  readonly limits?: Partial<IntakeLimits>;
  /** Calls are carried without waiting for a rate limit where none is given. */
  readonly transport?: Transport;
  /** Receives the lines of the bot's log. */
  readonly onLog?: (line: string) => void;
};

/** The bot as `main.ts` puts it together, without a server of its own. */
export type BotProcess = {
  readonly companion: Companion;
  readonly hook: Webhook;
  /** Stops in order, and closes the store. */
  readonly stop: () => Promise<void>;
};

/** Starts the bot on an open store; it takes over what an earlier process left behind. */
export async function startBotProcess(surroundings: Surroundings, store: Store): Promise<BotProcess> {
  const { simulator, clock, content, limits, onLog } = surroundings;
  const own = surroundings.transport ? undefined : createTransport({ rateLimiter: noRateLimit });
  const transport = surroundings.transport ?? own;
  const log = createLog({ level: onLog ? "debug" : "silent", write: onLog ?? (() => {}) });
  const companion = await createCompanion({
    token: simulator.token,
    apiRoot: simulator.url,
    store,
    content,
    texts,
    defaultLocale: "vi",
    retentionDays: 180,
    now: clock.now,
    log,
    ...(limits && { limits }),
    ...(transport && { transport }),
  });
  await companion.intake.start();
  return {
    companion,
    hook: createWebhook({ secret: HOOK_SECRET, accept: companion.intake.accept, log }),
    async stop() {
      await companion.stop();
      own?.close();
      await store.close();
    },
  };
}
