import { describe, expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import type { Person } from "../../simulator/person.ts";
import { isQuiet } from "../../src/domain/calendar/hours.ts";
import { addDays, daysFrom, type LocalDate } from "../../src/domain/calendar/local-date.ts";
import type { Case } from "../../src/domain/case/case.ts";
import { forecast } from "../../src/domain/forecast.ts";
import { reschedule } from "../../src/domain/reminders/next-due.ts";
import { timetableOf } from "../../src/domain/reminders/timetable.ts";
import type { Store } from "../../src/storage/store.ts";
import { aCase, aPerson } from "../contract/samples.ts";
import { storedOf } from "../kill/support/outcome.ts";
import { at } from "../support/a-calendar.ts";
import {
  type RemindingProcesses,
  type SentMessage,
  startRemindingProcesses,
} from "../support/bot/reminding-processes.ts";
import { day } from "../support/builders.ts";
import { createRandom } from "../support/random.ts";
import { mongoPlaces, type StorePlace } from "../support/stores.ts";

const newPlace = await mongoPlaces();

const PEOPLE = 40;
const FIRST = day("2026-03-02");
const DAYS = daysFrom(FIRST, addDays(FIRST, 20));
/** When cron finds something to do, and the minutes after, at which another process goes on. */
const MINUTES = "00:00 00:01 00:02 06:00 08:00 08:30 08:31 08:32 08:33 14:00 14:01 14:02 19:59 20:00".split(
  " ",
);
/** So many people may be in the hands of one process when it ends. */
const AT_ONCE = 7;
const PATIENCE_MS = 300_000;

const { procedure } = vssid;

/** Somebody who pressed "Ghi nhận" that day and said so at ten in the morning. */
function registeredOn(startedOn: LocalDate, personId: number): Case {
  const now = at(startedOn, "10:00");
  const then = now.toISOString();
  const done = ["who", "already", "photos", "details", "portal"].map((step) => [step, then]);
  const current = aCase(personId, {
    at: { step: "declaration", screen: "print" },
    resumeAt: { declaration: "print" },
    done: Object.fromEntries(done),
    answers: { who: { track: "student" }, registration: { pressedOn: startedOn } },
    deadline: { startedOn, lastDay: addDays(startedOn, 10) },
    createdAt: then,
    touchedAt: then,
  });
  return reschedule(timetableOf(procedure), current, now);
}

/** Takes what somebody has handed in off their list. */
async function handsIn({ cases }: Store, personId: number, now: Date): Promise<void> {
  const current = await cases.get(personId, procedure.id);
  if (!current || current.pendingEffects.length > 0) throw new Error("nobody hands in while being reminded");
  const handedInOn = now.toISOString().slice(0, 10);
  const next: Case = {
    ...current,
    at: { step: "install", screen: "phone" },
    done: { ...current.done, declaration: now.toISOString() },
    answers: { ...current.answers, handIn: { way: "officer", handedInOn } },
    revision: current.revision + 1,
  };
  await cases.save(reschedule(timetableOf(procedure), next, now), current.revision);
}

type RunResult = {
  readonly sent: readonly (readonly SentMessage[])[];
  readonly stored: readonly unknown[];
  readonly ledger: Awaited<ReturnType<Store["ledger"]["counts"]>>;
  readonly crashes: readonly string[];
};

/** Twenty days in which people register one after the other, and every fifth of them hands in three days later. */
async function runTwentyDays(
  place: StorePlace,
  processes: number,
  nextCrash: () => number,
): Promise<RunResult> {
  const store = await place.open();
  const bots = await startRemindingProcesses(place.open, vssid, processes);
  try {
    const people: Person[] = [];
    for (let count = 0; count < PEOPLE; count += 1) people.push(await bots.person());
    const begins = (index: number) => DAYS[index % 8] ?? FIRST;
    const registers = async (today: LocalDate) => {
      for (const [index, { id }] of people.entries()) {
        if (begins(index) === today) {
          await store.people.save(aPerson(id));
          await store.cases.save(registeredOn(today, id), 0);
        }
        if (index % 5 === 0 && addDays(begins(index), 3) === today)
          await handsIn(store, id, at(today, "10:00"));
      }
    };
    for (const today of DAYS) await runDay(bots, today, nextCrash, registers);
    const fates = people.map(({ id }) => storedOf(store, id));
    return {
      sent: people.map(({ id }) => bots.sent.filter(({ personId }) => personId === id)),
      stored: await Promise.all(fates),
      ledger: await store.ledger.counts(),
      crashes: bots.crashes,
    };
  } finally {
    await bots.close();
    await store.close();
    await place.remove();
  }
}

async function runDay(
  bots: RemindingProcesses,
  today: LocalDate,
  nextCrash: () => number,
  registers: (today: LocalDate) => Promise<void>,
): Promise<void> {
  for (const time of MINUTES) {
    if (time === "14:00") await registers(today);
    bots.goTo(at(today, time));
    // At the minutes after, whoever is left goes on undisturbed.
    await bots.tick(time.endsWith("0") ? nextCrash() : 0);
  }
}

/** For each tick a crash point: mostly an early one, so that cases are being processed. */
function randomCrashes(seed: number): () => number {
  const random = createRandom(seed);
  return () => 1 + random.below(120);
}

const withoutRepeats = (sent: readonly SentMessage[]) =>
  sent.map(({ text }) => text).filter((text, index, all) => text !== all[index - 1]);

describe.skipIf(!newPlace)("two processes on one MongoDB that remind people for twenty days", () => {
  it(
    "and are killed again and again skip nobody, disturb no night, and repeat only what the ledger counts",
    async () => {
      if (!newPlace) return;
      const calm = await runTwentyDays(await newPlace(), 1, () => 0);
      const crashing = await runTwentyDays(await newPlace(), 2, randomCrashes(20_260_302));

      expect(crashing.crashes.length).toBeGreaterThan(10);
      expect(crashing.sent.map(withoutRepeats)).toEqual(calm.sent.map(withoutRepeats));
      expect(crashing.stored).toEqual(calm.stored);
      for (const { at: when } of crashing.sent.flat()) expect(isQuiet(procedure.calendar, when)).toBe(false);

      const messages = (each: RunResult) => each.sent.flat().length;
      expect(calm.ledger).toEqual({
        sending: 0,
        sent: messages(calm),
        failed: 0,
        unknown: 0,
        unsent: 0,
        repeats: 0,
      });
      const { repeats, ...ledger } = crashing.ledger;
      expect({ ...ledger, repeats: 0 }).toEqual(calm.ledger);
      expect(messages(crashing) - messages(calm)).toBeLessThanOrEqual(repeats);
      expect(repeats).toBeLessThanOrEqual(AT_ONCE * crashing.crashes.length);
    },
    PATIENCE_MS,
  );

  it(
    "send what was to be foreseen, at the minutes that were to be foreseen",
    async () => {
      if (!newPlace) return;
      const { sent } = await runTwentyDays(await newPlace(), 2, () => 0);
      for (const [index, messages] of sent.entries()) {
        if (index % 5 === 0) continue;
        const current = registeredOn(DAYS[index % 8] ?? FIRST, 1);
        const entries = forecast(procedure, current, new Date(current.createdAt));
        expect(messages.map(({ at: when }) => when)).toEqual(entries.map(({ at: when }) => when));
      }
    },
    PATIENCE_MS,
  );
});
