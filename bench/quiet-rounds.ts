import { readFileSync } from "node:fs";

/** So much of the processor time that was wanted may go to a machine's other tenants; with more, what is slow is the neighbour. */
const MOST_STOLEN = 0.05;

/** Looking for quiet moments must end. */
const MOST_TRIES = 2;

/**
 * Runs something so many times while the machine is our own, as Linux counts it ("steal"). Runs that were disturbed are
 * thrown away and tried again, twice as many in all; what is still missing then are the least disturbed.
 */
export async function quietRounds<Run>(rounds: number, run: () => Promise<Run>): Promise<readonly Run[]> {
  const all: { readonly run: Run; readonly stolen: number }[] = [];
  const areQuiet = () => all.filter(({ stolen }) => stolen <= MOST_STOLEN).length;
  while (areQuiet() < rounds && all.length < rounds * MOST_TRIES) {
    const before = readTimes();
    const result = await run();
    const after = readTimes();
    const stolen = after.stolen - before.stolen;
    all.push({ run: result, stolen: stolen / Math.max(1, after.used - before.used + stolen) });
  }
  const disturbed = all.length - areQuiet();
  if (disturbed > 0) process.stderr.write(`${disturbed} of ${all.length} runs were disturbed\n`);
  return all
    .toSorted((a, b) => a.stolen - b.stolen)
    .slice(0, rounds)
    .map((each) => each.run);
}

/** Processor time since the start, in ticks of 10 ms; where the system does not tell, nothing is stolen. */
export function readTimes(): { readonly used: number; readonly stolen: number } {
  try {
    const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
    const [user = 0, nice = 0, system = 0, , , , , steal = 0] = line.split(/\s+/).slice(1).map(Number);
    return { used: user + nice + system, stolen: steal };
  } catch {
    return { used: 0, stolen: 0 };
  }
}
