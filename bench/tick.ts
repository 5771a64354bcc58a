import { type Figure, figure, median } from "./figure.ts";
import { bareTick, ourTick } from "./tick-runs.ts";
import { DUE, embeddedSite, mongoSite, ROUNDS, type Site } from "./tick-store.ts";

const SIZES = { few: 10_000, many: 1_000_000 };

/** The stand-in for MongoDB looks through all cases with each claim: a million would take hours. */
const STAND_IN = { many: 20_000, rounds: 2 };

type Extent = { readonly many: number; readonly rounds: number };

type Measured = { readonly ours: number; readonly bare: number };

/** One run of the job that reminds, with 1,000 people due among few and among many, beside the store calls of that run alone. */
export async function tick(): Promise<readonly Figure[]> {
  const mongo = await mongoSite();
  const figures = await compare(embeddedSite, "the embedded store", { many: SIZES.many, rounds: ROUNDS });
  if (!mongo) return figures;
  const name = mongo.standIn ? "a stand-in for MongoDB, which is no measure of MongoDB" : "MongoDB";
  const extent = mongo.standIn ? STAND_IN : { many: SIZES.many, rounds: ROUNDS };
  const onMongo = await compare(mongo.open, name, extent);
  await mongo.stop();
  return [...figures, ...onMongo];
}

async function compare(
  open: (size: number) => Promise<Site>,
  name: string,
  { many, rounds }: Extent,
): Promise<readonly Figure[]> {
  const amongFew = await measure(open, SIZES.few, rounds);
  const amongMany = await measure(open, many, rounds);
  const bench = (size: number) => `tick on ${name}, ${DUE} due among ${size}`;
  const beside = (size: number, { ours, bare }: Measured) =>
    figure({
      bench: bench(size),
      unit: "ms",
      ours,
      peer: bare,
      peerName: "the same store calls alone: no decisions, no texts, no Bot API",
      aim: "at most 3.0",
    });
  return [
    figure({
      bench: `${bench(many)} beside among ${SIZES.few}`,
      unit: "ms",
      ours: amongMany.ours,
      peer: amongFew.ours,
      peerName: `ours among ${SIZES.few}`,
      aim: "at most 1.3",
    }),
    beside(SIZES.few, amongFew),
    beside(many, amongMany),
  ];
}

async function measure(
  open: (size: number) => Promise<Site>,
  size: number,
  rounds: number,
): Promise<Measured> {
  const start = performance.now();
  const site = await open(size);
  process.stderr.write(`${size} cases filled in ${Math.round((performance.now() - start) / 1_000)} s\n`);
  const ours: number[] = [];
  const bare: number[] = [];
  // In turn, so that both meet the machine in the same mood; each has people of its own who are due.
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await ourTick(site.store, 2 * round));
    bare.push(await bareTick(site.store, 2 * round + 1));
  }
  await site.close();
  // The first of each is compiled cold.
  return { ours: median(ours.slice(1)), bare: median(bare.slice(1)) };
}
