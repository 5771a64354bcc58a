import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Update } from "grammy/types";
import type { Person } from "../../simulator/person.ts";
import { createRandom, type Random } from "../support/random.ts";
import { embeddedPlace } from "../support/stores.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";
import { type AnswerCheck, createAnswerCheck } from "./answer-check.ts";
import { randomUpdate } from "./random-update.ts";
import { sensibleUpdate } from "./sensible-update.ts";
import { createUpdateMakers } from "./update-makers.ts";

/** How many updates of which seed to send, to how many people. */
export type FloodOptions = { readonly seed: number; readonly updates: number; readonly people: number };

/** What a flood led to. */
export type Flood = {
  /** Everything that was wrong, each with the seed and the update's index. */
  readonly complaints: readonly string[];
  readonly refused: readonly string[];
  readonly dead: number;
  readonly waiting: number;
  /** Private texts and presses whose answer was looked for. */
  readonly asked: number;
  /** Where people were found: steps, and what became of their cases. */
  readonly places: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** Bytes of memory in use at the quarter and at the end. */
  readonly memory: readonly [number, number];
};

/** Above all numbers the simulator gives by itself. */
const FIRST_UPDATE = 50_000_000;
const BATCH = 100;

/** Floods the real bot on the embedded store with updates, and drains it again and again. */
export async function flood(options: FloodOptions): Promise<Flood> {
  const place = await embeddedPlace();
  const answers = createAnswerCheck();
  const troubles: string[] = [];
  const bot = await startTestBot({
    openStore: async () => answers.watch(await place.open()),
    transport: answers.transport,
    limits: { pausesMs: [] },
    simulator: { keepMessages: 40, recordCalls: 50 },
    onLog: (line) => /"level":"(warn|error)"/.test(line) && troubles.push(line.trim()),
  });
  answers.listenTo(bot.simulator);
  try {
    const result = await pour(bot, answers, options);
    return {
      ...result,
      complaints: [...answers.complaints, ...troubles].map((what) => named(what, options)),
    };
  } finally {
    await bot.close();
    answers.transport.close();
    await place.remove();
  }
}

async function pour(bot: TestBot, answers: AnswerCheck, { seed, updates, people }: FloodOptions) {
  const random = createRandom(seed);
  const makers = createUpdateMakers();
  const crowd = await gather(bot, random, people);
  const places = new Set<string>();
  const kinds = new Set<string>();
  let atQuarter = 0;
  const quarter = Math.floor(updates / 4 / BATCH) * BATCH;
  for (let index = 0; index < updates; index += BATCH) {
    const batch: Update[] = [];
    for (let at = index; at < Math.min(index + BATCH, updates); at += 1) {
      const person = random.pick(crowd);
      const scene = {
        random,
        person,
        diligent: person.id % 3 !== 0,
        store: bot.store(),
        now: bot.clock.now,
      };
      const content = random.happens(0.45)
        ? randomUpdate(random, makers, person)
        : await sensibleUpdate(scene);
      const update = { update_id: FIRST_UPDATE + at, ...content } as Update;
      for (const kind of Object.keys(content)) kinds.add(kind);
      answers.expectAnswer(update);
      batch.push(update);
    }
    await bot.companion().intake.accept(batch);
    // Telegram repeats what it is not sure of.
    if (random.happens(0.1)) await bot.companion().intake.accept(batch.slice(0, 3));
    await bot.idle();
    bot.clock.advance({ minutes: random.below(120) });
    if (random.happens(0.2)) await rest(bot, random, crowd, places);
    if (index === quarter) atQuarter = memoryInUse();
  }
  const { dead, waiting } = await bot.store().inbox.counts();
  return {
    refused: bot.simulator.refused.map(({ method, error }) => `${method}: ${error?.description}`),
    dead,
    waiting,
    asked: answers.asked(),
    places,
    kinds,
    memory: [atQuarter, memoryInUse()] as const,
  };
}

/** Everybody has written once, so that the bot may write to them. */
async function gather(bot: TestBot, random: Random, people: number): Promise<Person[]> {
  const crowd = Array.from({ length: people }, (_, at) =>
    bot.simulator.person({
      // Ids of today's Telegram have up to 52 bits.
      id: random.happens(0.3) ? 2 ** 52 - 1 - at : 6_000_000_000 + at,
      firstName: `Người ${at}`,
      languageCode: random.pick(["vi", "en", "de-AT", "xx"]),
    }),
  );
  await Promise.all(crowd.map((person) => person.says("/start")));
  await bot.idle();
  return crowd;
}

/** Between two batches: cron's work, somebody blocks the bot and lets it write again, a look at where people are. */
async function rest(
  bot: TestBot,
  random: Random,
  crowd: readonly Person[],
  places: Set<string>,
): Promise<void> {
  // Long enough now and then for a declaration to be too late.
  if (random.happens(0.15)) bot.clock.advance({ days: 11 });
  await bot.tick();
  const person = random.pick(crowd);
  await person.blocks();
  await bot.idle();
  await person.unblocks();
  await bot.idle();
  for (const { id } of crowd) {
    const current = await bot.store().cases.get(id, "vssid");
    if (current) places.add(current.at.step).add(current.status);
  }
}

function named(what: string, { seed }: FloodOptions): string {
  const id = Number(/\b(5\d{7})\b/.exec(what)?.[1] ?? Number.NaN);
  return `seed ${seed}${Number.isNaN(id) ? "" : `, update ${id - FIRST_UPDATE}`}: ${what}`;
}

function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
