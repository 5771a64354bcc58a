import { startSimulator } from "../../../simulator/start-simulator.ts";
import type { Content } from "../../../src/domain/procedure/content.ts";
import { allowedUpdates } from "../../../src/intake/allowed-updates.ts";
import { registerWebhook } from "../../../src/intake/register-webhook.ts";
import { type CrashableBot, startCrashableBot } from "../../support/bot/crashable-bot.ts";
import { HOOK_SECRET, serveHook } from "../../support/bot/hook-server.ts";
import { recordMessages } from "../../support/bot/received-messages.ts";
import { handClock } from "../../support/clock.ts";
import type { StorePlace } from "../../support/stores.ts";
import { fateOf, type Outcome } from "./outcome.ts";
import type { Act, Script } from "./script.ts";

/** Longer than every lease: then the next process may take over. */
const LEASES_RUN_OUT = { minutes: 3 };

/**
 * Plays a script. With `crashAt` n the process crashes at the nth point of each act that has so many, and
 * another one takes its place: Telegram delivers to it what the crashed one did not confirm, the rest it
 * finds in the store.
 */
export async function play(
  place: StorePlace,
  content: Content,
  script: Script,
  crashAt: number,
): Promise<{ outcomes: Outcome[]; refused: readonly unknown[] }> {
  const clock = handClock();
  const simulator = await startSimulator({ now: clock.now, webhookRetryMs: () => 0 });
  const surroundings = { simulator, clock, content };
  const an = simulator.person({ firstName: "An" });
  const others = Array.from({ length: script.others ?? 0 }, () => simulator.person({ firstName: "Bình" }));
  const everybody = [an, ...others];
  const received = recordMessages(simulator);
  let store = await place.open();
  for (const { id } of everybody) await script.before?.(store, id);
  let bot = await startCrashableBot(surroundings, store);
  // Between a crash and the next start, Telegram waits.
  let running = Promise.resolve(bot);
  const server = await serveHook(async (body, headers) => (await running).hook({ headers }, body));
  await registerWebhook(bot.companion.bot.api.raw, { url: server.url, secret: HOOK_SECRET, allowedUpdates });

  async function replace(crashed: CrashableBot): Promise<CrashableBot> {
    await crashed.dispose();
    clock.advance(LEASES_RUN_OUT);
    store = await place.open();
    return startCrashableBot(surroundings, store);
  }

  function begin(act: Act): Promise<unknown> {
    return "by" in act ? act.by(an, others) : bot.companion.scheduler.run(act.job);
  }

  async function calm(acting: Promise<unknown>): Promise<void> {
    const { intake } = bot.companion;
    await acting;
    while (simulator.pendingUpdates() > 0) await nextTurn();
    await intake.idle();
  }

  async function perform(act: Act): Promise<Outcome> {
    if (act.at !== undefined) clock.goTo(act.at);
    const from = received.length;
    const { repeats: before } = await store.ledger.counts();
    const { crashPoints } = bot;
    crashPoints.crashAt(crashAt);
    const acting = begin(act);
    await Promise.race([calm(acting), crashPoints.crashed]);
    const points = crashPoints.passed();
    const ended = crashPoints.ended();
    crashPoints.crashAt(0);
    if (ended !== undefined) {
      running = replace(bot);
      bot = await running;
      // A person waits for the answer; cron simply comes round again.
      await calm("by" in act ? acting : begin(act));
    }
    const news = received.slice(from);
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
    await bot.stop();
    await simulator.close();
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
