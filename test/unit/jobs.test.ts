import { expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import type { LocalDate } from "../../src/domain/calendar/local-date.ts";
import { aCase, aPerson } from "../contract/samples.ts";
import { startRemindingProcesses } from "../support/bot/reminding-processes.ts";
import { embeddedPlace } from "../support/stores.ts";

const PEOPLE = 100;
const HALF_PAST_EIGHT = Date.parse("2026-03-03T08:30:00+07:00");

/** Two processes on one store, and a hundred people who are to be reminded at half past eight. */
async function morning() {
  const place = await embeddedPlace();
  const store = await place.open();
  // The processes share the store, so none of them closes it.
  const bots = await startRemindingProcesses(async () => ({ ...store, close: async () => {} }), vssid);
  const then = aCase(1).createdAt;
  const done = ["who", "already", "photos", "details", "portal"].map((step) => [step, then]);
  for (let count = 0; count < PEOPLE; count += 1) {
    const { id } = await bots.person();
    await store.people.save(aPerson(id));
    const current = aCase(id, {
      at: { step: "declaration", screen: "print" },
      resumeAt: { declaration: "print" },
      done: Object.fromEntries(done),
      answers: { registration: { pressedOn: "2026-03-02" } },
      deadline: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
      dueAt: new Date(HALF_PAST_EIGHT).toISOString(),
    });
    await store.cases.save(current, 0);
  }
  const close = async () => {
    await bots.close();
    await store.close();
    await place.remove();
  };
  const secondsLater = (seconds: number) => bots.goTo(new Date(HALF_PAST_EIGHT + seconds * 1_000));
  const reached = () => new Set(bots.sent.map(({ personId }) => personId)).size;
  secondsLater(0);
  return { bots, store, secondsLater, reached, close };
}

it("one process at a time processes due cases, and the other one waits", async () => {
  const { bots, store, reached, close } = await morning();
  await bots.tick();
  expect(reached()).toBe(PEOPLE);
  expect(bots.sent).toHaveLength(PEOPLE);
  expect(await store.ledger.counts()).toMatchObject({ sent: PEOPLE, repeats: 0 });
  await close();
});

it("when it is killed, the other one takes over within seconds, and nobody is left out", async () => {
  const { bots, store, secondsLater, reached, close } = await morning();
  await bots.tickOne(0, 150);
  expect(bots.crashes).toHaveLength(1);
  const before = reached();
  expect(before).toBeLessThan(64);

  // The lease of the killed process has not expired.
  secondsLater(10);
  await bots.tickOne(1);
  expect(reached()).toBe(before);

  // Its lease has expired, its claim of 64 cases has not.
  secondsLater(16);
  await bots.tickOne(1);
  expect(reached()).toBe(before + PEOPLE - 64);

  // The chats of the people it was writing to were still held, so they were tried and found busy.
  secondsLater(47);
  await bots.tickOne(1);
  expect(reached()).toBe(PEOPLE);
  const { repeats, sent } = await store.ledger.counts();
  expect(sent).toBe(PEOPLE);
  expect(bots.sent.length - PEOPLE).toBeLessThanOrEqual(repeats);
  expect(repeats).toBeLessThanOrEqual(16);
  await close();
});
