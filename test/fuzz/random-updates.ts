import { expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import { flood } from "./flood.ts";
import { createUpdateMakers } from "./update-makers.ts";

/** Two files share the work, so that it takes two cores half the time. */
const HALF = 50_000;

/** Floods the bot with the half of the updates that a seed stands for; nothing may go wrong. */
export function surviveHalf(seed: number): void {
  it(`${HALF} random updates (seed ${seed}): all processed, every text and press answered, no call refused`, async () => {
    const { kinds, places, asked, memory, ...rest } = await flood({ seed, updates: HALF, people: 150 });

    expect(rest).toEqual({ complaints: [], refused: [], dead: 0, waiting: 0 });
    // What was tried is what should be tried.
    const steps = vssid.procedure.steps.map(({ id }) => id);
    expect([...kinds]).toEqual(expect.arrayContaining([...createUpdateMakers().keys()]));
    expect([...places]).toEqual(expect.arrayContaining([...steps, "expired", "done", "alternative"]));
    expect(asked).toBeGreaterThan(HALF / 4);
    const [atQuarter, atEnd] = memory;
    expect(atEnd - atQuarter).toBeLessThan(64 * 1024 * 1024);
  }, 600_000);
}
