import { expect, test } from "vitest";
import { processDueCases } from "../../../src/app/process-due-cases.ts";
import { aCase } from "../../support/builders.ts";
import { desk } from "./support.ts";

async function town(people: number) {
  const { store, clock } = await desk();
  const built = aCase().atStep("sign").registeredOn("2026-03-02").get();
  for (let id = 1; id <= people; id++)
    await store.cases.save({ ...built, id: `case-${id}`, personId: id }, 0);
  const told: number[] = [];
  const reported: number[] = [];
  const wake = (but: Partial<Parameters<typeof processDueCases>[0]> = {}, hasTime = () => true) =>
    processDueCases(
      {
        procedureId: built.procedureId,
        claimDue: store.cases.claimDue,
        keepTurn: async () => true,
        alone: async (_, task) => {
          await task();
          return true;
        },
        timePassed: async ({ personId }) => {
          told.push(personId);
          return [];
        },
        report: ({ personId }) => {
          reported.push(personId);
          return false;
        },
        atOnce: () => 7,
        now: clock.now,
        ...but,
      },
      hasTime,
    );
  return { clock, told, reported, wake };
}

test("nobody is woken while the last day lasts", async () => {
  const { clock, wake } = await town(1);
  clock.goTo("2026-03-12T23:59:59+07:00");
  expect(await wake()).toMatchObject({ processed: 0, busy: 0, failed: 0 });
});

test("everybody is woken when it is over, however many they are, each once", async () => {
  const { clock, told, wake } = await town(120);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await wake()).toMatchObject({ processed: 120, busy: 0 });
  expect(new Set(told).size).toBe(120);
  expect(await wake()).toMatchObject({ processed: 0, busy: 0, failed: 0 });
});

test("whoever is just being answered waits for a later beat", async () => {
  const { clock, told, wake } = await town(2);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const alone = async (personId: number, task: () => Promise<void>) => {
    if (personId === 1) return false;
    await task();
    return true;
  };
  expect(await wake({ alone })).toMatchObject({ processed: 1, busy: 1 });
  clock.advance({ minutes: 3 });
  await wake();
  expect(told).toContain(1);
});

test("no more are woken side by side than may be repeated after a kill, asked anew before each batch of 64", async () => {
  const { clock, wake } = await town(100);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const limits = [7, 20];
  const most: number[] = [];
  let underWay = 0;
  const timePassed = async () => {
    underWay += 1;
    most.push(Math.max(most.pop() ?? 0, underWay));
    await new Promise(setImmediate);
    underWay -= 1;
    return [];
  };
  const atOnce = () => {
    most.push(0);
    return limits.shift() ?? 0;
  };
  expect(await wake({ timePassed, atOnce })).toMatchObject({ processed: 100 });
  expect(most).toEqual([7, 20]);
});

test("one person's trouble keeps nobody else asleep, and is not kept silent", async () => {
  const { clock, told, reported, wake } = await town(60);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const timePassed = async ({ personId }: { personId: number }) => {
    if (personId === 1) throw new Error("a mistake of ours");
    told.push(personId);
    return [];
  };
  expect(await wake({ timePassed })).toMatchObject({ processed: 59, failed: 1 });
  expect(reported).toEqual([1]);
  expect(told).toHaveLength(59);
  clock.advance({ minutes: 3 });
  await wake();
  expect(told).toContain(1);
});

test("what people noticed is counted by kind", async () => {
  const { clock, wake } = await town(3);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const timePassed = async ({ personId }: { personId: number }) =>
    personId === 1
      ? [{ do: "remind", reminder: "a" } as const]
      : [{ do: "refresh-deadline" } as const, { do: "refresh-status" } as const];
  expect(await wake({ timePassed })).toEqual({
    processed: 3,
    busy: 0,
    failed: 0,
    reminders: 1,
    pinnedMessages: 2,
  });
});

test("while Telegram is out of reach the run ends soon, and the rest is woken later", async () => {
  const { clock, told, wake } = await town(200);
  clock.goTo("2026-03-13T00:00:00+07:00");
  let tries = 0;
  const timePassed = async () => {
    tries += 1;
    throw new Error("no line to Telegram");
  };
  const { failed } = await wake({ timePassed, report: () => true });
  expect(failed).toBe(tries);
  expect(tries).toBeLessThan(30);
  clock.advance({ minutes: 3 });
  await wake();
  expect(new Set(told).size).toBe(200);
});

test("a run whose time is up, or whose turn it is not, leaves everybody to the next", async () => {
  const { clock, told, wake } = await town(100);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await wake({ keepTurn: async () => false })).toMatchObject({ processed: 0 });
  expect(await wake({}, () => told.length < 64)).toMatchObject({ processed: 64 });
  await wake();
  expect(new Set(told).size).toBe(100);
});

test("a bot that is stopped sends nobody else of its batch anything, and they are woken later", async () => {
  const { clock, told, wake } = await town(50);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await wake({}, () => told.length < 10)).toMatchObject({ processed: 10 });
  clock.advance({ minutes: 3 });
  await wake();
  expect(new Set(told).size).toBe(50);
});
