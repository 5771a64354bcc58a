import { expect, test } from "vitest";
import type { Simulator } from "../../../simulator/start-simulator.ts";
import { simulator } from "../support.ts";

const clockOf = async (sim: Simulator) => (await fetch(`${sim.url}/api/clock`)).json();

const move = (sim: Simulator, advanceMs: unknown) =>
  fetch(`${sim.url}/api/clock`, { method: "POST", body: JSON.stringify({ advanceMs }) });

test("the page's clock is the simulator's, and stays as it is", async () => {
  const sim = await simulator({ now: () => new Date("2026-03-02T08:00:00Z") });
  const clock = { now: "2026-03-02T08:00:00.000Z", movable: false };
  expect(await clockOf(sim)).toEqual(clock);
  expect((await move(sim, 1000)).status).toBe(400);
  expect(await clockOf(sim)).toEqual(clock);
});

test("a clock that may be moved goes forward, never back", async () => {
  let now = Date.parse("2026-03-02T08:00:00Z");
  const sim = await simulator({
    now: () => new Date(now),
    onMoveClock: async (ms) => {
      now += ms;
    },
  });
  const moved = await move(sim, 3_600_000);
  expect(await moved.json()).toEqual({ now: "2026-03-02T09:00:00.000Z", movable: true });
  for (const advanceMs of [-1, 0, "1", null, 1e12]) {
    expect((await move(sim, advanceMs)).status).toBe(400);
  }
  expect(await clockOf(sim)).toEqual({ now: "2026-03-02T09:00:00.000Z", movable: true });
});
