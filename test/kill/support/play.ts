import { startSimulator } from "../../../simulator/start-simulator.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../../src/intake/register-webhook.ts";
import { startHttpServer } from "../../../src/ops/http-server.ts";
import { createLog } from "../../../src/ops/log.ts";
import { beginLife, HOOK_SECRET, type Life } from "../../support/bot/bot-process.ts";
import { handClock } from "../../support/clock.ts";
import type { StorePlace } from "../../support/stores.ts";
import { fateOf, listenTo, type Outcome } from "./outcome.ts";
import type { Act, Script } from "./script.ts";

/** Longer than every lease: then the next process may take over. */
const LEASES_RUN_OUT = { minutes: 3 };

/**
 * Plays a script. With `strikeAt` n the process ends at the nth point of each act that has so many, and
 * another one takes its place: Telegram delivers to it what the dead one did not confirm, the rest it
 * finds in the store.
 */
export async function play(
  place: StorePlace,
  content: Content,
  script: Script,
  strikeAt: number,
): Promise<{ outcomes: Outcome[]; refused: readonly unknown[] }> {
  const clock = handClock();
  const simulator = await startSimulator({ now: clock.now, webhookRetryMs: () => 0 });
  const world = { simulator, clock, content };
  const an = simulator.person({ firstName: "An" });
  const others = Array.from({ length: script.others ?? 0 }, () => simulator.person({ firstName: "Bình" }));
  const everybody = [an, ...others];
  const heard = listenTo(simulator);
  let store = await place.open();
  for (const { id } of everybody) await script.before?.(store, id);
  let life = await beginLife(world, store);
  // While nobody lives, Telegram waits at the door.
  let alive = Promise.resolve(life);
  const server = await startHttpServer({
    port: 0,
    host: "127.0.0.1",
    routes: {
      "POST /hook": async ({ headers, body }) => ({
        status: await (await alive).hook({ headers }, body.toString("utf8")),
      }),
    },
    log: createLog({ level: "silent", write: () => {} }),
  });
  const url = `http://127.0.0.1:${server.port}/hook`;
  await registerWebhook(life.companion.bot.api.raw, { url, secret: HOOK_SECRET, allowedUpdates });

  async function replace(dead: Life): Promise<Life> {
    await dead.bury();
    clock.advance(LEASES_RUN_OUT);
    store = await place.open();
    return beginLife(world, store);
  }

  function begin(act: Act): Promise<unknown> {
    return "by" in act ? act.by(an, others) : life.companion.scheduler.run(act.job);
  }

  async function calm(acting: Promise<unknown>): Promise<void> {
    const { intake } = life.companion;
    await acting;
    while (simulator.pendingUpdates() > 0) await nextTurn();
    await intake.idle();
  }

  async function perform(act: Act): Promise<Outcome> {
    if (act.at !== undefined) clock.goTo(act.at);
    const from = heard.length;
    const { repeats: before } = await store.ledger.counts();
    const { border } = life;
    border.strikeAt(strikeAt);
    const acting = begin(act);
    await Promise.race([calm(acting), border.death]);
    const points = border.passed();
    const ended = border.ended();
    border.strikeAt(0);
    if (ended !== undefined) {
      alive = replace(life);
      life = await alive;
      // A person waits for the answer; cron simply comes round again.
      await calm("by" in act ? acting : begin(act));
    }
    const news = heard.slice(from);
    const { repeats, ...ledger } = await store.ledger.counts();
    const fates = await Promise.all(everybody.map((person) => fateOf(news, person, store)));
    const unasked = "job" in act;
    return { what: act.what, unasked, points, ended, fates, ledger, repeats: repeats - before };
  }

  try {
    const outcomes: Outcome[] = [];
    for (const act of script.acts) outcomes.push(await perform(act));
    return { outcomes, refused: simulator.refused };
  } finally {
    await server.close();
    await life.stop();
    await simulator.close();
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
