import { type Simulator, startSimulator } from "../../../simulator/start-simulator.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../../src/intake/register-webhook.ts";
import { startHttpServer } from "../../../src/ops/http-server.ts";
import { createLog } from "../../../src/ops/log.ts";
import type { Store } from "../../../src/storage/store.ts";
import { type Heard, listenTo } from "../../kill/support/outcome.ts";
import { handClock } from "../clock.ts";
import type { StorePlace } from "../stores.ts";
import { beginLife, HOOK_SECRET, type Life } from "./bot-process.ts";

/** Two processes of the bot on one store, each with its own HTTP server, behind a splitter that throws dice. */
export type Pair = {
  readonly simulator: Simulator;
  readonly heard: readonly Heard[];
  /** A look into the store, past both of them. */
  readonly store: () => Store;
  /** The first process is to end at this crossing of its border from now. */
  readonly strikeFirst: (point: number) => void;
  /** Where it ended. */
  readonly ended: () => string | undefined;
  /** How many updates each of them took. */
  readonly shares: () => readonly number[];
  /** Resolves when everything that was sent has been worked off, by whoever lives. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Longer than every lease: then the one that lives may take over from the dead. */
const LEASES_RUN_OUT = { minutes: 3 };

/** Starts two processes; the seed decides which of them gets which update. */
export async function startPair(place: StorePlace, content: Content, seed: number): Promise<Pair> {
  const clock = handClock();
  const simulator = await startSimulator({ now: clock.now, webhookRetryMs: () => 0 });
  const heard = listenTo(simulator);
  const store = await place.open();
  const world = { simulator, clock, content };
  const first = await serve(await beginLife(world, await place.open()));
  const second = await serve(await beginLife(world, await place.open()));
  const both = [first, second];
  const dice = seeded(seed);

  // Like a balancer that knows nothing: it sends to the dead as well, and Telegram tries again.
  const splitter = await listen(async (body, headers) => {
    const target = both[dice(2)] ?? first;
    const answer = await fetch(target.url, { method: "POST", body: body.toString("utf8"), headers });
    if (answer.ok) target.taken += 1;
    return answer.status;
  });
  const { raw } = first.life.companion.bot.api;
  await registerWebhook(raw, { url: splitter.url, secret: HOOK_SECRET, allowedUpdates, maxConnections: 100 });

  const living = () => both.filter(({ life }) => life.border.ended() === undefined);

  async function calm(): Promise<void> {
    do {
      while (simulator.pendingUpdates() > 0) await new Promise((resolve) => setImmediate(resolve));
      await Promise.race([
        Promise.all(living().map(({ life }) => life.companion.intake.idle())),
        ...living().map(({ life }) => life.border.death),
      ]);
      if (first.life.border.ended() !== undefined) {
        await first.life.border.atRest();
        clock.advance(LEASES_RUN_OUT);
      }
    } while ((await store.inbox.counts()).waiting > 0);
  }

  return {
    simulator,
    heard,
    store: () => store,
    strikeFirst: (point) => first.life.border.strikeAt(point),
    ended: () => first.life.border.ended(),
    shares: () => both.map(({ taken }) => taken),
    quiet: calm,
    async close() {
      await splitter.close();
      for (const { life, close } of both) {
        await close();
        await (life.border.ended() === undefined ? life.stop() : life.bury());
      }
      await store.close();
      await simulator.close();
    },
  };
}

async function serve(life: Life) {
  const server = await listen((body, headers) => life.hook({ headers }, body.toString("utf8")));
  return { ...server, life, taken: 0 };
}

async function listen(take: (body: Buffer, headers: Record<string, string>) => Promise<number>) {
  const secret = "x-telegram-bot-api-secret-token";
  const { port, close } = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    routes: {
      "POST /hook": async ({ headers, body }) => ({
        status: await take(body, { [secret]: String(headers[secret]) }),
      }),
    },
    log: createLog({ level: "silent", write: () => {} }),
  });
  return { url: `http://127.0.0.1:${port}/hook`, close };
}

/** A die that falls the same way each time. */
function seeded(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
