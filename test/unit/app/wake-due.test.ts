import { expect, test } from "vitest";
import { wakeDue } from "../../../src/app/wake-due.ts";
import { aCase } from "../../support/builders.ts";
import { desk } from "./support.ts";

async function town(people: number) {
  const { store, clock } = await desk();
  const built = aCase().atStep("sign").registeredOn("2026-03-02").get();
  for (let id = 1; id <= people; id++) await store.cases.save({ ...built, personId: id }, 0);
  const told: number[] = [];
  const wake = (but: Partial<Parameters<typeof wakeDue>[0]> = {}) =>
    wakeDue({
      claimDue: store.cases.claimDue,
      alone: async (_, task) => {
        await task();
        return true;
      },
      timePassed: async ({ personId }) => {
        told.push(personId);
      },
      now: clock.now,
      ...but,
    });
  return { clock, told, wake };
}

test("nobody is woken while the last day lasts", async () => {
  const { clock, wake } = await town(1);
  clock.goTo("2026-03-12T23:59:59+07:00");
  expect(await wake()).toEqual({ woken: 0, busy: 0 });
});

test("everybody is woken when it is over, however many they are, each once", async () => {
  const { clock, told, wake } = await town(120);
  clock.goTo("2026-03-13T00:00:00+07:00");
  expect(await wake()).toEqual({ woken: 120, busy: 0 });
  expect(new Set(told).size).toBe(120);
  expect(await wake()).toEqual({ woken: 0, busy: 0 });
});

test("whoever is just being answered waits for a later beat", async () => {
  const { clock, told, wake } = await town(2);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const alone = async (personId: number, task: () => Promise<void>) => {
    if (personId === 1) return false;
    await task();
    return true;
  };
  expect(await wake({ alone })).toEqual({ woken: 1, busy: 1 });
  clock.advance({ minutes: 3 });
  await wake();
  expect(told).toContain(1);
});

test("one person's trouble keeps nobody else asleep, and is not kept silent", async () => {
  const { clock, told, wake } = await town(60);
  clock.goTo("2026-03-13T00:00:00+07:00");
  const timePassed = async ({ personId }: { personId: number }) => {
    if (personId === 1) throw new Error("no line to Telegram");
    told.push(personId);
  };
  await expect(wake({ timePassed })).rejects.toThrow("1 of 60 cases could not be woken");
  expect(told).toHaveLength(59);
  clock.advance({ minutes: 3 });
  await wake();
  expect(told).toContain(1);
});
