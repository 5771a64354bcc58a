import { type Simulator, startSimulator } from "../../../simulator/start-simulator.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../../src/intake/register-webhook.ts";
import type { Store } from "../../../src/storage/store.ts";
import { handClock } from "../clock.ts";
import { createRandom } from "../random.ts";
import type { StorePlace } from "../stores.ts";
import { type CrashableBot, startCrashableBot } from "./crashable-bot.ts";
import { HOOK_SECRET, serveHook } from "./hook-server.ts";
import { type ReceivedMessage, recordMessages } from "./received-messages.ts";

/** Two processes of the bot on one store, each with its own HTTP server, behind a random balancer. */
export type TwoProcesses = {
  readonly simulator: Simulator;
  readonly received: readonly ReceivedMessage[];
  /** A look into the store, past both of them. */
  readonly store: () => Store;
  /** The first process crashes at this point from now. */
  readonly crashFirst: (point: number) => void;
  /** Where it crashed. */
  readonly ended: () => string | undefined;
  /** How many updates each of them took. */
  readonly shares: () => readonly number[];
  /** Resolves when everything that was sent has been processed, by the processes that run. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Longer than every lease: then the other process may take over from the crashed one. */
const LEASES_RUN_OUT = { minutes: 3 };

/** Starts two processes; the seed decides which of them gets which update. */
export async function startTwoProcesses(
  place: StorePlace,
  content: Content,
  seed: number,
): Promise<TwoProcesses> {
  const clock = handClock();
  const simulator = await startSimulator({ now: clock.now, webhookRetryMs: () => 0 });
  const received = recordMessages(simulator);
  const store = await place.open();
  const surroundings = { simulator, clock, content };
  const first = await serve(await startCrashableBot(surroundings, await place.open()));
  const second = await serve(await startCrashableBot(surroundings, await place.open()));
  const both = [first, second];
  const random = createRandom(seed);

  // A balancer that checks nothing: it sends to the crashed one as well, and Telegram tries again.
  const balancer = await serveHook(async (body, headers) => {
    const target = random.pick(both);
    const answer = await fetch(target.url, { method: "POST", body, headers });
    if (answer.ok) target.taken += 1;
    return answer.status;
  });
  const { raw } = first.bot.companion.bot.api;
  await registerWebhook(raw, { url: balancer.url, secret: HOOK_SECRET, allowedUpdates, maxConnections: 100 });

  const running = () => both.filter(({ bot }) => bot.crashPoints.ended() === undefined);

  async function calm(): Promise<void> {
    do {
      while (simulator.pendingUpdates() > 0) await new Promise((resolve) => setImmediate(resolve));
      await Promise.race([
        Promise.all(running().map(({ bot }) => bot.companion.intake.idle())),
        ...running().map(({ bot }) => bot.crashPoints.crashed),
      ]);
      if (first.bot.crashPoints.ended() !== undefined) {
        await first.bot.crashPoints.callsDone();
        clock.advance(LEASES_RUN_OUT);
      }
    } while ((await store.inbox.counts()).waiting > 0);
  }

  return {
    simulator,
    received,
    store: () => store,
    crashFirst: (point) => first.bot.crashPoints.crashAt(point),
    ended: () => first.bot.crashPoints.ended(),
    shares: () => both.map(({ taken }) => taken),
    idle: calm,
    async close() {
      await balancer.close();
      for (const { bot, close } of both) {
        await close();
        await (bot.crashPoints.ended() === undefined ? bot.stop() : bot.dispose());
      }
      await store.close();
      await simulator.close();
    },
  };
}

async function serve(bot: CrashableBot) {
  const server = await serveHook((body, headers) => bot.hook({ headers }, body));
  return { ...server, bot, taken: 0 };
}
