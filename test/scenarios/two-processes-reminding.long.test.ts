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
import { type RemindingPair, startReminding, type Told } from "../support/bot/reminding-processes.ts";
import { day } from "../support/builders.ts";
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

type Lived = {
  readonly told: readonly (readonly Told[])[];
  readonly stored: readonly unknown[];
  readonly ledger: Awaited<ReturnType<Store["ledger"]["counts"]>>;
  readonly ends: readonly string[];
};

/** Twenty days in which people register one after the other, and every fifth of them hands in three days later. */
async function live(place: StorePlace, processes: number, firstFailureAt: () => number): Promise<Lived> {
  const store = await place.open();
  const pair = await startReminding(place.open, vssid, processes);
  try {
    const people: Person[] = [];
    for (let count = 0; count < PEOPLE; count += 1) people.push(await pair.person());
    const begins = (index: number) => DAYS[index % 8] ?? FIRST;
    const comes = async (today: LocalDate) => {
      for (const [index, { id }] of people.entries()) {
        if (begins(index) === today) {
          await store.people.save(aPerson(id));
          await store.cases.save(registeredOn(today, id), 0);
        }
        if (index % 5 === 0 && addDays(begins(index), 3) === today)
          await handsIn(store, id, at(today, "10:00"));
      }
    };
    for (const today of DAYS) await passDay(pair, today, firstFailureAt, comes);
    const fates = people.map(({ id }) => storedOf(store, id));
    return {
      told: people.map(({ id }) => pair.told.filter(({ personId }) => personId === id)),
      stored: await Promise.all(fates),
      ledger: await store.ledger.counts(),
      ends: pair.ends,
    };
  } finally {
    await pair.close();
    await store.close();
    await place.remove();
  }
}

async function passDay(
  pair: RemindingPair,
  today: LocalDate,
  firstFailureAt: () => number,
  comes: (today: LocalDate) => Promise<void>,
): Promise<void> {
  for (const time of MINUTES) {
    if (time === "14:00") await comes(today);
    pair.goTo(at(today, time));
    // At the minutes after, whoever is left goes on undisturbed.
    await pair.beat(time.endsWith("0") ? firstFailureAt() : 0);
  }
}

/** A number for each beat at which one of them may be struck: mostly soon, so that it has people in its hands. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return 1 + Math.floor((state / 2 ** 32) * 120);
  };
}

const withoutRepeats = (told: readonly Told[]) =>
  told.map(({ text }) => text).filter((text, index, all) => text !== all[index - 1]);

describe.skipIf(!newPlace)("two processes on one MongoDB that remind people for twenty days", () => {
  it(
    "and are killed again and again skip nobody, disturb no night, and repeat only what the ledger counts",
    async () => {
      if (!newPlace) return;
      const calm = await live(await newPlace(), 1, () => 0);
      const lived = await live(await newPlace(), 2, seeded(20_260_302));

      expect(lived.ends.length).toBeGreaterThan(10);
      expect(lived.told.map(withoutRepeats)).toEqual(calm.told.map(withoutRepeats));
      expect(lived.stored).toEqual(calm.stored);
      for (const { at: when } of lived.told.flat()) expect(isQuiet(procedure.calendar, when)).toBe(false);

      const messages = (each: Lived) => each.told.flat().length;
      expect(calm.ledger).toEqual({
        sending: 0,
        sent: messages(calm),
        failed: 0,
        unknown: 0,
        unsent: 0,
        repeats: 0,
      });
      const { repeats, ...ledger } = lived.ledger;
      expect({ ...ledger, repeats: 0 }).toEqual(calm.ledger);
      expect(messages(lived) - messages(calm)).toBeLessThanOrEqual(repeats);
      expect(repeats).toBeLessThanOrEqual(AT_ONCE * lived.ends.length);
    },
    PATIENCE_MS,
  );

  it(
    "send what was to be foreseen, at the minutes that were to be foreseen",
    async () => {
      if (!newPlace) return;
      const { told } = await live(await newPlace(), 2, () => 0);
      for (const [index, messages] of told.entries()) {
        if (index % 5 === 0) continue;
        const current = registeredOn(DAYS[index % 8] ?? FIRST, 1);
        const entries = forecast(procedure, current, new Date(current.createdAt));
        expect(messages.map(({ at: when }) => when)).toEqual(entries.map(({ at: when }) => when));
      }
    },
    PATIENCE_MS,
  );
});
