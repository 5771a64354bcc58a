import { expect, test } from "vitest";
import type { App } from "../../../src/app/app.ts";
import type { Chat } from "../../../src/app/messenger.ts";
import { processDueCase } from "../../../src/app/process-due-case.ts";
import type { Case, Effect } from "../../../src/domain/case/case.ts";
import { reschedule } from "../../../src/domain/reminders/next-due.ts";
import { at } from "../../support/a-calendar.ts";
import { aTimetable, procedureOf, registered } from "../../support/tiny-timetable.ts";
import { aPerson, desk } from "./support.ts";

const timetable = aTimetable();

/** Somebody who registered on Monday 2/3 and is to be reminded on Tuesday at half past eight. */
async function start(change: Partial<Case> = {}) {
  const { store, clock, app, load } = await desk(procedureOf(timetable));
  const current = reschedule(timetable, registered("2026-03-02"), at("2026-03-02", "10:00"));
  const { personId } = current;
  await store.people.save(aPerson(personId));
  await store.cases.save({ ...current, ...change }, 0);
  const stored = async () => {
    const latest = await load(personId);
    if (!latest) throw new Error("the case is gone");
    return latest;
  };
  const done: Effect[] = [];
  let telegram: "answers" | "is silent" | "says unreachable" = "answers";
  const run = async (_: App, __: Chat, effect: Effect) => {
    if (telegram !== "answers") throw new Error(telegram);
    done.push(effect);
    return {};
  };
  const readFailure = () =>
    telegram === "says unreachable" ? ({ kind: "unreachable", why: "blocked" } as const) : undefined;
  return {
    clock,
    stored,
    done,
    telegramIs: (state: typeof telegram) => {
      telegram = state;
    },
    process: () => processDueCase({ ...app, readFailure }, personId, { run }),
  };
}

const print: Effect = { do: "remind", reminder: "print" };

test("what is due is carried out, and the next moment is noted with it", async () => {
  const { clock, stored, done, process } = await start();
  clock.goTo("2026-03-03T08:30:00+07:00");
  expect(await process()).toEqual([print]);
  expect(done).toEqual([print]);
  const { dueAt, pendingEffects, revision } = await stored();
  expect({ dueAt, pendingEffects: pendingEffects }).toEqual({
    dueAt: at("2026-03-05", "08:30").toISOString(),
    pendingEffects: [],
  });
  // One write for the decision, one for what came of it.
  expect(revision).toBe(3);
});

test("a moment that has lost its sense is moved on, and nobody notices", async () => {
  const { clock, stored, done, process } = await start({ dueAt: at("2026-03-02", "11:00").toISOString() });
  clock.goTo("2026-03-02T12:00:00+07:00");
  expect(await process()).toEqual([]);
  expect(done).toEqual([]);
  expect((await stored()).dueAt).toBe(at("2026-03-03", "08:30").toISOString());
});

test("while Telegram is out of reach the reminder stays pending, and the case due", async () => {
  const { clock, stored, done, telegramIs, process } = await start();
  clock.goTo("2026-03-03T08:30:00+07:00");
  telegramIs("is silent");
  await expect(process()).rejects.toThrow("is silent");
  expect(await stored()).toMatchObject({
    pendingEffects: [print],
    dueAt: at("2026-03-03", "08:30").toISOString(),
  });
  telegramIs("answers");
  clock.advance({ minutes: 5 });
  expect(await process()).toEqual([print]);
  expect(done).toEqual([print]);
});

test("what was decided by day and could not be sent until night waits for the morning", async () => {
  const { clock, stored, done, telegramIs, process } = await start();
  clock.goTo("2026-03-03T19:59:00+07:00");
  telegramIs("is silent");
  await expect(process()).rejects.toThrow("is silent");
  telegramIs("answers");
  clock.goTo("2026-03-03T20:00:00+07:00");
  expect(await process()).toEqual([]);
  expect(done).toEqual([]);
  expect(await stored()).toMatchObject({
    pendingEffects: [print],
    dueAt: at("2026-03-04", "08:00").toISOString(),
  });
  clock.goTo("2026-03-04T08:00:00+07:00");
  expect(await process()).toEqual([print]);
  expect(done).toEqual([print]);
});

test.each<Effect>([{ do: "say", text: "deadline-met" }, { do: "show" }])(
  "what was left over ($do) is not said at midnight, but in the morning",
  async (effect) => {
    const { clock, stored, done, process } = await start({
      pendingEffects: [effect],
      dueAt: at("2026-03-03", "00:00").toISOString(),
    });
    clock.goTo("2026-03-03T00:00:00+07:00");
    expect(await process()).toEqual([]);
    expect(await stored()).toMatchObject({
      pendingEffects: [effect],
      dueAt: at("2026-03-03", "08:00").toISOString(),
    });
    clock.goTo("2026-03-03T08:00:00+07:00");
    expect(await process()).toEqual([effect]);
    expect(done).toEqual([effect]);
  },
);

test("what makes no sound is done at night", async () => {
  const { clock, done, process } = await start({
    pendingEffects: [{ do: "refresh-status" }],
    dueAt: at("2026-03-03", "00:00").toISOString(),
  });
  clock.goTo("2026-03-03T00:00:00+07:00");
  await process();
  expect(done).toEqual([{ do: "refresh-status" }]);
});

test("the wait for the morning is written down once", async () => {
  const { clock, stored, telegramIs, process } = await start();
  clock.goTo("2026-03-03T19:59:00+07:00");
  telegramIs("is silent");
  await expect(process()).rejects.toThrow("is silent");
  clock.goTo("2026-03-03T22:00:00+07:00");
  await process();
  const { revision } = await stored();
  clock.goTo("2026-03-04T03:00:00+07:00");
  expect(await process()).toEqual([]);
  expect((await stored()).revision).toBe(revision);
});

test("the deadline ends at midnight, and the word of it comes in the morning", async () => {
  const { clock, stored, done, process } = await start({ dueAt: at("2026-03-13", "00:00").toISOString() });
  clock.goTo("2026-03-13T00:00:00+07:00");
  await process();
  expect(done).toEqual([{ do: "refresh-status" }]);
  expect(await stored()).toMatchObject({ status: "expired", dueAt: at("2026-03-13", "08:30").toISOString() });
  clock.goTo("2026-03-13T08:30:00+07:00");
  expect(await process()).toEqual([{ do: "remind", reminder: "run-out" }]);
  expect((await stored()).dueAt).toBeUndefined();
});

test("an unreachable person is tried again hours later, not each minute", async () => {
  const { clock, stored, done, telegramIs, process } = await start();
  clock.goTo("2026-03-03T08:30:00+07:00");
  telegramIs("says unreachable");
  expect(await process()).toEqual([]);
  expect(await stored()).toMatchObject({
    pendingEffects: [print],
    dueAt: at("2026-03-03", "11:30").toISOString(),
  });
  telegramIs("answers");
  clock.goTo("2026-03-03T11:30:00+07:00");
  expect(await process()).toEqual([print]);
  expect(done).toEqual([print]);
});

test("an unreachable person is not called, whatever is pending", async () => {
  const { clock, stored, done, process } = await start({ isUnreachable: true, pendingEffects: [print] });
  clock.goTo("2026-03-03T08:30:00+07:00");
  expect(await process()).toEqual([]);
  expect(done).toEqual([]);
  expect((await stored()).pendingEffects).toEqual([print]);
  expect((await stored()).dueAt).toBeUndefined();
});
