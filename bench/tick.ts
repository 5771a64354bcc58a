import { type Figure, figure, median } from "./figure.ts";
import { DUE, ROUNDS } from "./tick-people.ts";
import { bareTick, ourTick } from "./tick-runs.ts";
import { fillStore } from "./tick-store.ts";

const SIZES = { few: 10_000, many: 1_000_000 };

type Measured = { readonly ours: number; readonly bare: number };

/** One run of the job that reminds on the embedded store, 1,000 due among few and among many, beside its store calls alone. */
export async function tick(): Promise<readonly Figure[]> {
  const amongFew = await measure(SIZES.few);
  const amongMany = await measure(SIZES.many);
  return [
    figure({
      bench: `${nameOf(SIZES.many)} beside among ${SIZES.few}`,
      unit: "ms",
      ours: amongMany.ours,
      peer: amongFew.ours,
      peerName: `ours among ${SIZES.few}`,
      aim: "at most 1.3",
    }),
    besideBare(SIZES.few, amongFew),
    besideBare(SIZES.many, amongMany),
  ];
}

const nameOf = (size: number) => `tick on the embedded store, ${DUE} due among ${size}`;

function besideBare(size: number, { ours, bare }: Measured): Figure {
  return figure({
    bench: nameOf(size),
    unit: "ms",
    ours,
    peer: bare,
    peerName: "the same store calls alone: no decisions, no texts, no Bot API",
    aim: "at most 3.0",
  });
}

async function measure(size: number): Promise<Measured> {
  const start = performance.now();
  const { store, close } = await fillStore(size);
  process.stderr.write(`${size} cases filled in ${Math.round((performance.now() - start) / 1_000)} s\n`);
  const ours: number[] = [];
  const bare: number[] = [];
  // In turn, so that both meet the machine in the same mood; each has people of its own who are due.
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await ourTick(store, 2 * round));
    bare.push(await bareTick(store, 2 * round + 1));
  }
  await close();
  // The first of each is compiled cold.
  return { ours: median(ours.slice(1)), bare: median(bare.slice(1)) };
}
