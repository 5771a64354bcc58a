import { vssid } from "../../flows/index.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../simulator/start-simulator.ts";
import { type Companion, createCompanion } from "../../src/companion.ts";
import { projectRoot } from "../../src/config/project-root.ts";
import type { Transport } from "../../src/delivery/transport.ts";
import type { Content } from "../../src/domain/procedure/content.ts";
import { wordTools } from "../../src/domain/text/words.ts";
import { loadTexts } from "../../src/i18n/load-texts.ts";
import { allowedUpdates } from "../../src/intake/allowed-updates.ts";
import type { IntakeLimits } from "../../src/intake/limits.ts";
import { registerWebhook } from "../../src/intake/register-webhook.ts";
import { createWebhook } from "../../src/intake/webhook.ts";
import { startHttpServer } from "../../src/ops/http-server.ts";
import { createLog } from "../../src/ops/log.ts";
import type { Store } from "../../src/storage/store.ts";
import { type HandClock, handClock } from "./clock.ts";

/** Every text of the project; one that is missing fails the test that needed it. */
export const texts = loadTexts(new URL("locales/", projectRoot), {
  words: wordTools,
  onTrouble: ({ locale, id, what }) => {
    throw new Error(`${locale} ${id}: ${what}`);
  },
});

/** How a town is set up; everything has a default but the store. */
export type TownOptions = {
  /** Opens the same store each time: data survive a restart. */
  readonly openStore: () => Promise<Store>;
  readonly clock?: HandClock;
  readonly content?: Content;
  readonly limits?: Partial<IntakeLimits>;
  readonly simulator?: SimulatorOptions;
  readonly transport?: Transport;
  /** Receives the lines of the bot's log. */
  readonly onLog?: (line: string) => void;
};

/** The real bot behind a real webhook, in front of a simulated Telegram. */
export type Town = {
  readonly simulator: Simulator;
  readonly clock: HandClock;
  readonly companion: () => Companion;
  readonly store: () => Store;
  /** Resolves when everything that was sent to the bot has been worked off. */
  readonly quiet: () => Promise<void>;
  /** Runs what cron would run now. */
  readonly beat: () => Promise<void>;
  /** Stops the bot in order, closes the store, opens both again. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Running = { readonly store: Store; readonly companion: Companion; readonly close: () => Promise<void> };

const SECRET = "a-secret-of-the-tests";

/** Starts a town. */
export async function startTown(options: TownOptions): Promise<Town> {
  const clock = options.clock ?? handClock();
  const simulator = await startSimulator({ now: clock.now, ...options.simulator });
  let running = await startBot(simulator, clock, options);
  const quiet = () => running.companion.intake.idle();
  return {
    simulator,
    clock,
    companion: () => running.companion,
    store: () => running.store,
    quiet,
    async beat() {
      await running.companion.scheduler.run("process-due-cases");
      await running.companion.scheduler.run("purge-people");
    },
    async restart() {
      await quiet();
      await running.close();
      running = await startBot(simulator, clock, options);
    },
    async close() {
      await running.close();
      await simulator.close();
    },
  };
}

async function startBot(simulator: Simulator, clock: HandClock, options: TownOptions): Promise<Running> {
  const log = createLog({ level: "debug", write: options.onLog ?? (() => {}) });
  const store = await options.openStore();
  const companion = await createCompanion({
    token: simulator.token,
    apiRoot: simulator.url,
    store,
    content: options.content ?? vssid,
    texts,
    defaultLocale: "vi",
    retentionDays: 180,
    now: clock.now,
    log,
    ...(options.limits && { limits: options.limits }),
    ...(options.transport && { transport: options.transport }),
  });
  await companion.intake.start();
  const webhook = createWebhook({ secret: SECRET, accept: companion.intake.accept, log });
  const server = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    routes: {
      "POST /hook": async ({ headers, body }) => ({
        status: await webhook({ headers }, body.toString("utf8")),
      }),
    },
    log,
  });
  const url = `http://127.0.0.1:${server.port}/hook`;
  await registerWebhook(companion.bot.api.raw, { url, secret: SECRET, allowedUpdates });
  return {
    store,
    companion,
    async close() {
      await server.close();
      await companion.stop();
      await store.close();
    },
  };
}
