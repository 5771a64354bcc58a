import { describe, expect, it, onTestFinished } from "vitest";
import { embeddedPlace, mongoPlaces, type StorePlace } from "../../support/stores.ts";
import { intakeOn, manualClock, says, settle } from "./support.ts";

const PEOPLE = 200;
const UPDATES = 600;

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function spreadOver(
  name: string,
  newPlace: (() => Promise<StorePlace>) | undefined,
  processes: "own" | "shared",
) {
  describe.skipIf(newPlace === undefined)(`two processes on ${name}`, () => {
    it(`keep each person's order and handle nothing twice, however updates of ${PEOPLE} people spread`, async () => {
      const place = await (newPlace as () => Promise<StorePlace>)();
      const first = await place.open();
      const stores = [first, processes === "own" ? await place.open() : first];
      onTestFinished(async () => {
        for (const store of new Set(stores)) await store.close();
        await place.remove();
      });
      const clock = manualClock();
      const random = seeded(4);
      const handled: { person: number; updateId: number; by: string }[] = [];
      const busy = new Set<number>();
      const overlaps: number[] = [];
      const intakes = stores.map((store, index) => {
        const owner = `process ${index + 1}`;
        return intakeOn(store, {
          clock,
          owner,
          limits: { parallel: 8 },
          async handle(update) {
            const person = update.message?.chat.id ?? 0;
            if (busy.has(person)) overlaps.push(person);
            busy.add(person);
            if (random(3) === 0) await settle();
            busy.delete(person);
            handled.push({ person, updateId: update.update_id, by: owner });
          },
        });
      });

      for (let updateId = 1; updateId <= UPDATES; updateId += 1) {
        const update = says(1_000 + random(PEOPLE), updateId);
        await intakes[random(2)]?.intake.accept([update]);
        if (random(10) === 0) await intakes[random(2)]?.intake.accept([update]); // Telegram repeats itself
      }
      // Recovery was not started: the processes alone have to find every update.
      while ((await first.inbox.counts()).waiting > 0) await settle();
      for (const { intake } of intakes) await intake.stop();

      expect(overlaps).toEqual([]);
      expect(handled.map(({ updateId }) => updateId).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: UPDATES }, (_, index) => index + 1),
      );
      expect(new Set(handled.map(({ by }) => by)).size).toBe(2);
      for (const person of new Set(handled.map((update) => update.person))) {
        const ids = handled.filter((update) => update.person === person).map(({ updateId }) => updateId);
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      }
      expect(intakes.flatMap(({ lines }) => lines)).toEqual([]);
    });
  });
}

spreadOver("the embedded store", embeddedPlace, "shared");
spreadOver("the MongoDB store", await mongoPlaces(), "own");
