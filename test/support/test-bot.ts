import { vssid } from "../../flows/index.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../simulator/start-simulator.ts";
import type { Companion } from "../../src/companion.ts";
import type { Content } from "../../src/domain/procedure/content.ts";
import { allowedUpdates } from "../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../src/intake/register-webhook.ts";
import type { Store } from "../../src/storage/store.ts";
import { type Surroundings, startBotProcess } from "./bot/bot-process.ts";
import { HOOK_SECRET, serveHook } from "./bot/hook-server.ts";
import { type HandClock, handClock } from "./clock.ts";

/** How a test's bot is set up; everything has a default but the store. */
export type TestBotOptions = Partial<Pick<Surroundings, "limits" | "transport" | "onLog">> & {
  /** Opens the same store each time: data survive a restart. */
  readonly openStore: () => Promise<Store>;
  readonly clock?: HandClock;
  readonly content?: Content;
  readonly simulator?: SimulatorOptions;
};

/** The real bot behind a real webhook, in front of a simulated Telegram. */
export type TestBot = {
  readonly simulator: Simulator;
  readonly clock: HandClock;
  readonly companion: () => Companion;
  readonly store: () => Store;
  /** Resolves when everything that was sent to the bot has been processed. */
  readonly idle: () => Promise<void>;
  /** Runs the jobs that cron would run now. */
  readonly tick: () => Promise<void>;
  /** Stops the bot in order, closes the store, opens both again. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the bot, its webhook and its Telegram. */
export async function startTestBot(options: TestBotOptions): Promise<TestBot> {
  const clock = options.clock ?? handClock();
  const simulator = await startSimulator({ now: clock.now, ...options.simulator });
  let running = await start(simulator, clock, options);
  const idle = () => running.companion.intake.idle();
  return {
    simulator,
    clock,
    companion: () => running.companion,
    store: () => running.store,
    idle,
    async tick() {
      await running.companion.scheduler.run("process-due-cases");
      await running.companion.scheduler.run("purge-people");
    },
    async restart() {
      await idle();
      await running.close();
      running = await start(simulator, clock, options);
    },
    async close() {
      await running.close();
      await simulator.close();
    },
  };
}

async function start(simulator: Simulator, clock: HandClock, options: TestBotOptions) {
  const { openStore, limits, transport, onLog } = options;
  const content = options.content ?? vssid;
  const store = await openStore();
  const { companion, hook, stop } = await startBotProcess(
    {
      simulator,
      clock,
      content,
      ...(limits && { limits }),
      ...(transport && { transport }),
      ...(onLog && { onLog }),
    },
    store,
  );
  const server = await serveHook((body, headers) => hook({ headers }, body));
  const { raw } = companion.bot.api;
  await registerWebhook(raw, { url: server.url, secret: HOOK_SECRET, allowedUpdates });
  return {
    store,
    companion,
    async close() {
      await server.close();
      await stop();
    },
  };
}
