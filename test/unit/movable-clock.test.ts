import { expect, test } from "vitest";
import { createMovableClock } from "../../src/movable-clock.ts";

const MINUTE = 60_000;
const TEN = 10 * MINUTE;

/** How far ahead of real time the clock was at each step; real seconds that pass meanwhile do not count. */
async function steps(...moves: readonly number[]): Promise<readonly number[]> {
  const seen: number[] = [];
  const clock = createMovableClock(async () => {
    seen.push(Math.floor((clock.now().getTime() - Date.now()) / MINUTE + 0.5));
  });
  for (const ms of moves) await clock.move(ms);
  return seen;
}

test("a clock that nobody moves shows real time", () => {
  const clock = createMovableClock(async () => {});
  const before = Date.now();
  const shown = clock.now().getTime();
  expect(shown).toBeGreaterThanOrEqual(before);
  expect(shown).toBeLessThanOrEqual(Date.now());
});

test("it goes forward ten minutes at a time, so that nothing on the way is passed over", async () => {
  expect(await steps(60 * MINUTE)).toEqual([10, 20, 30, 40, 50, 60]);
});

test("the last step is what is left", async () => {
  expect(await steps(25 * MINUTE)).toEqual([10, 20, 25]);
});

test("moves add up, and to move by nothing does nothing", async () => {
  expect(await steps(TEN, 0, TEN)).toEqual([10, 20]);
});

test("each step waits until what fell due with it is done", async () => {
  const log: string[] = [];
  const clock = createMovableClock(async () => {
    log.push("begins");
    await Promise.resolve();
    log.push("ends");
  });
  await clock.move(2 * TEN);
  expect(log).toEqual(["begins", "ends", "begins", "ends"]);
});
