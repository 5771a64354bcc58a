import { type Figure, figure, median } from "./figure.ts";
import { DUE, ROUNDS } from "./tick-people.ts";
import { bareTick, ourTick } from "./tick-runs.ts";
import { embeddedSite, mongoSite, type Site } from "./tick-store.ts";

const SIZES = { few: 10_000, many: 1_000_000 };

const STAND_IN = "a stand-in for MongoDB with ordered indexes, no measure of MongoDB";

type Open = (size: number) => Promise<Site>;
type Measured = { readonly ours: number; readonly bare: number };

/** One run of the job that reminds, with 1,000 people due among few and among many, beside the store calls of that run alone. */
export async function tick(): Promise<readonly Figure[]> {
  const figures = [...(await compare(embeddedSite, "the embedded store"))];
  const mongo = await mongoSite();
  if (!mongo) return figures;
  figures.push(...(await compare(mongo.open, mongo.standIn ? STAND_IN : "MongoDB")));
  await mongo.stop();
  return figures;
}

async function compare(open: Open, name: string): Promise<readonly Figure[]> {
  const amongFew = await measure(open, SIZES.few);
  const amongMany = await measure(open, SIZES.many);
  return [
    figure({
      bench: `${nameOf(name, SIZES.many)} beside among ${SIZES.few}`,
      unit: "ms",
      ours: amongMany.ours,
      peer: amongFew.ours,
      peerName: `ours among ${SIZES.few}`,
      aim: "at most 1.3",
    }),
    besideBare(name, SIZES.few, amongFew),
    besideBare(name, SIZES.many, amongMany),
  ];
}

const nameOf = (store: string, size: number) => `tick on ${store}, ${DUE} due among ${size}`;

function besideBare(store: string, size: number, { ours, bare }: Measured): Figure {
  return figure({
    bench: nameOf(store, size),
    unit: "ms",
    ours,
    peer: bare,
    peerName: "the same store calls alone: no decisions, no texts, no Bot API",
    aim: "at most 3.0",
  });
}

async function measure(open: Open, size: number): Promise<Measured> {
  const start = performance.now();
  const site = await open(size);
  process.stderr.write(`${size} cases filled in ${Math.round((performance.now() - start) / 1_000)} s\n`);
  const ours: number[] = [];
  const bare: number[] = [];
  // In turn, so that both meet the machine in the same mood; each has people of its own who are due.
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await ourTick(site.store, 2 * round));
    bare.push(await bareTick(site.store, 2 * round + 1));
  }
  await site.close();
  // The first of each is compiled cold.
  return { ours: median(ours.slice(1)), bare: median(bare.slice(1)) };
}
