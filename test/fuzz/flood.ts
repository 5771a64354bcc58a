import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Update } from "grammy/types";
import type { Person } from "../../simulator/person.ts";
import { type Chance, createChance } from "../support/random.ts";
import { embeddedPlace } from "../support/stores.ts";
import { startTown, type Town } from "../support/test-bot.ts";
import { createWitness, type Witness } from "./answer-check.ts";
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
  const witness = createWitness();
  const troubles: string[] = [];
  const town = await startTown({
    openStore: async () => witness.watch(await place.open()),
    transport: witness.transport,
    limits: { pausesMs: [] },
    simulator: { keepMessages: 40, recordCalls: 50 },
    onLog: (line) => /"level":"(warn|error)"/.test(line) && troubles.push(line.trim()),
  });
  witness.listenTo(town.simulator);
  try {
    const result = await pour(town, witness, options);
    return {
      ...result,
      complaints: [...witness.complaints, ...troubles].map((what) => named(what, options)),
    };
  } finally {
    await town.close();
    witness.transport.close();
    await place.remove();
  }
}

async function pour(town: Town, witness: Witness, { seed, updates, people }: FloodOptions) {
  const chance = createChance(seed);
  const makers = createUpdateMakers();
  const crowd = await gather(town, chance, people);
  const places = new Set<string>();
  const kinds = new Set<string>();
  let atQuarter = 0;
  const quarter = Math.floor(updates / 4 / BATCH) * BATCH;
  for (let index = 0; index < updates; index += BATCH) {
    const batch: Update[] = [];
    for (let at = index; at < Math.min(index + BATCH, updates); at += 1) {
      const person = chance.pick(crowd);
      const scene = {
        chance,
        person,
        diligent: person.id % 3 !== 0,
        store: town.store(),
        now: town.clock.now,
      };
      const content = chance.happens(0.45)
        ? randomUpdate(chance, makers, person)
        : await sensibleUpdate(scene);
      const update = { update_id: FIRST_UPDATE + at, ...content } as Update;
      for (const kind of Object.keys(content)) kinds.add(kind);
      witness.expectAnswer(update);
      batch.push(update);
    }
    await town.companion().intake.accept(batch);
    // Telegram repeats what it is not sure of.
    if (chance.happens(0.1)) await town.companion().intake.accept(batch.slice(0, 3));
    await town.quiet();
    town.clock.advance({ minutes: chance.under(120) });
    if (chance.happens(0.2)) await rest(town, chance, crowd, places);
    if (index === quarter) atQuarter = memoryInUse();
  }
  const { dead, waiting } = await town.store().inbox.counts();
  return {
    refused: town.simulator.refused.map(({ method, error }) => `${method}: ${error?.description}`),
    dead,
    waiting,
    asked: witness.asked(),
    places,
    kinds,
    memory: [atQuarter, memoryInUse()] as const,
  };
}

/** Everybody has written once, so that the bot may write to them. */
async function gather(town: Town, chance: Chance, people: number): Promise<Person[]> {
  const crowd = Array.from({ length: people }, (_, at) =>
    town.simulator.person({
      // Ids of today's Telegram have up to 52 bits.
      id: chance.happens(0.3) ? 2 ** 52 - 1 - at : 6_000_000_000 + at,
      firstName: `Người ${at}`,
      languageCode: chance.pick(["vi", "en", "de-AT", "xx"]),
    }),
  );
  await Promise.all(crowd.map((person) => person.says("/start")));
  await town.quiet();
  return crowd;
}

/** Between two batches: cron's work, somebody blocks the bot and lets it write again, a look at where people are. */
async function rest(
  town: Town,
  chance: Chance,
  crowd: readonly Person[],
  places: Set<string>,
): Promise<void> {
  // Long enough now and then for a declaration to be too late.
  if (chance.happens(0.05)) town.clock.advance({ days: 11 });
  await town.beat();
  const person = chance.pick(crowd);
  await person.blocks();
  await town.quiet();
  await person.unblocks();
  await town.quiet();
  for (const { id } of crowd.slice(chance.under(crowd.length)).slice(0, 10)) {
    const current = await town.store().cases.get(id, "vssid");
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
