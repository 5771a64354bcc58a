import { expect, test } from "vitest";
import { type DueRun, processDueCases } from "../../../src/app/process-due-cases.ts";
import { aCase } from "../../support/builders.ts";
import { desk } from "./support.ts";

async function start(people: number) {
  const { app, store, clock, lines } = await desk();
  const built = aCase().atStep("sign").registeredOn("2026-03-02").get();
  for (let id = 1; id <= people; id++)
    await store.cases.save({ ...built, id: `case-${id}`, personId: id }, 0);
  const told: number[] = [];
  const reported = () => lines.filter((line) => line.includes("due-case-failed"));
  const run = (but: Partial<DueRun> = {}, hasTime = () => true, readFailure = app.readFailure) =>
    processDueCases(
      { ...app, readFailure },
      {
        keepTurn: async () => true,
        alone: async (_, task) => {
          await task();
          return true;
        },
        process: async (_, personId) => {
          told.push(personId);
          return [];
        },
        maxInFlight: () => 7,
        ...but,
      },
      hasTime,
    );
  return { clock, told, reported, run };
}

test("no case is processed while the last day lasts", async () => {
  const { clock, run } = await start(1);
  clock.goTo("2026-03-12T23:59:59+07:00");
  expect(await run()).toMatchObject({ processed: 0, busy: 0, failed: 0 });
});

test("every case is processed when it is over, however many they are, each once", async () => {
  const { clock, told, run } = await start(120);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await run()).toMatchObject({ processed: 120, busy: 0 });
  expect(new Set(told).size).toBe(120);
  expect(await run()).toMatchObject({ processed: 0, busy: 0, failed: 0 });
});

test("a person who is just being answered waits for a later run", async () => {
  const { clock, told, run } = await start(2);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const alone = async (personId: number, task: () => Promise<void>) => {
    if (personId === 1) return false;
    await task();
    return true;
  };
  expect(await run({ alone })).toMatchObject({ processed: 1, busy: 1 });
  clock.advance({ minutes: 3 });
  await run();
  expect(told).toContain(1);
});

test("no more are processed side by side than may be repeated after a kill, asked anew before each batch of 64", async () => {
  const { clock, run } = await start(100);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const limits = [7, 20];
  const most: number[] = [];
  let underWay = 0;
  const process = async () => {
    underWay += 1;
    most.push(Math.max(most.pop() ?? 0, underWay));
    await new Promise(setImmediate);
    underWay -= 1;
    return [];
  };
  const maxInFlight = () => {
    most.push(0);
    return limits.shift() ?? 0;
  };
  expect(await run({ process, maxInFlight })).toMatchObject({ processed: 100 });
  expect(most).toEqual([7, 20]);
});

test("one person's failure keeps nobody else waiting, and is logged", async () => {
  const { clock, told, reported, run } = await start(60);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const process = async (_: unknown, personId: number) => {
    if (personId === 1) throw new Error("a mistake of ours");
    told.push(personId);
    return [];
  };
  expect(await run({ process })).toMatchObject({ processed: 59, failed: 1 });
  expect(reported()).toEqual([expect.stringContaining("a mistake of ours")]);
  expect(told).toHaveLength(59);
  clock.advance({ minutes: 3 });
  await run();
  expect(told).toContain(1);
});

test("what people noticed is counted by kind", async () => {
  const { clock, run } = await start(3);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const process = async (_: unknown, personId: number) =>
    personId === 1
      ? [{ do: "remind", reminder: "a" } as const]
      : [{ do: "refresh-deadline" } as const, { do: "refresh-status" } as const];
  expect(await run({ process })).toEqual({
    processed: 3,
    busy: 0,
    failed: 0,
    reminders: 1,
    pinnedMessages: 2,
  });
});

test("while Telegram is out of reach the run ends soon, and the rest is processed later", async () => {
  const { clock, told, run } = await start(200);
  clock.goTo("2026-03-13T00:00:00+07:00");
  let tries = 0;
  const process = async () => {
    tries += 1;
    throw new Error("no line to Telegram");
  };
  const { failed } = await run({ process }, undefined, () => ({ kind: "not-sent", reason: "no line" }));
  expect(failed).toBe(tries);
  expect(tries).toBeLessThan(30);
  clock.advance({ minutes: 3 });
  await run();
  expect(new Set(told).size).toBe(200);
});

test("a run whose time is up, or whose turn it is not, leaves everybody to the next", async () => {
  const { clock, told, run } = await start(100);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await run({ keepTurn: async () => false })).toMatchObject({ processed: 0 });
  expect(await run({}, () => told.length < 64)).toMatchObject({ processed: 64 });
  await run();
  expect(new Set(told).size).toBe(100);
});

test("a bot that is stopped sends nobody else of its batch anything, and they are processed later", async () => {
  const { clock, told, run } = await start(50);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await run({}, () => told.length < 10)).toMatchObject({ processed: 10 });
  clock.advance({ minutes: 3 });
  await run();
  expect(new Set(told).size).toBe(50);
});
