import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import { withPlainPictures } from "../support/bot/plain-pictures.ts";
import type { StorePlace } from "../support/stores.ts";
import { arrival } from "./scripts/arrival.ts";
import { deadline } from "./scripts/deadline.ts";
import { details } from "./scripts/details.ts";
import { handIn } from "./scripts/hand-in.ts";
import { leaving } from "./scripts/leaving.ts";
import { pinned } from "./scripts/pinned.ts";
import { remindedTogether, reminderRecords } from "./scripts/reminded.ts";
import type { Fate, Outcome } from "./support/outcome.ts";
import { play } from "./support/play.ts";
import type { Script } from "./support/script.ts";

const scripts: readonly Script[] = [
  arrival,
  details,
  deadline,
  handIn,
  leaving,
  reminderRecords,
  remindedTogether,
  pinned,
];

/**
 * Plays each script once undisturbed, which counts the points of every act, and then as often as the
 * longest act has points: in the nth playing, the process ends at the nth point of each act. So it
 * ends once at each point of the script, and every act is compared with the undisturbed one.
 */
export function killAnywhere(name: string, newPlace: (() => Promise<StorePlace>) | undefined): void {
  describe.skipIf(!newPlace)(name, () => {
    let pictures: ReturnType<typeof withPlainPictures>;
    beforeAll(() => {
      pictures = withPlainPictures(vssid);
    });
    afterAll(() => pictures.remove());

    async function playOn(place: StorePlace, script: Script, point: number): Promise<Outcome[]> {
      try {
        const { outcomes, refused } = await play(place, pictures.content, script, point);
        expect(refused).toEqual([]);
        return outcomes;
      } finally {
        await place.remove();
      }
    }

    for (const script of scripts) {
      it(`whenever the process ends, a person ${script.name} as if it had not`, async () => {
        if (!newPlace) return;
        const undisturbed = await playOn(await newPlace(), script, 0);
        const longest = Math.max(...undisturbed.map(({ points }) => points));
        let ends = 0;
        for (let point = 1; point <= longest; point += 1) {
          const crashed = await playOn(await newPlace(), script, point);
          ends += crashed.filter(({ ended }) => ended !== undefined).length;
          for (const [at, outcome] of crashed.entries()) compare(outcome, undisturbed[at], point);
        }
        const counted = undisturbed.reduce((sum, { points }) => sum + points, 0);
        expect(ends).toBe(counted);
      }, 600_000);
    }
  });
}

/** The same in the ledger, and the same for everybody; of notices, only what the ledger counts is said twice. */
function compare(outcome: Outcome, undisturbed: Outcome | undefined, point: number): void {
  const { what, unasked, ended, fates, ledger, repeats } = outcome;
  const when = `An ${what}; the process ended at point ${point}, ${ended ?? "or rather not"}`;
  expect(ledger, when).toEqual(undisturbed?.ledger);
  for (const [who, fate] of fates.entries()) compareFate(fate, undisturbed?.fates[who], ended, when);
  expect(repeats, when).toBeLessThanOrEqual(ended ? fates.length : 0);
  const messages = (each: Outcome | undefined) =>
    each?.fates.reduce((sum, fate) => sum + fate.messages, 0) ?? 0;
  if (unasked) expect(messages(outcome), when).toBeLessThanOrEqual(messages(undisturbed) + repeats);
}

/** The same in the store, the same said and standing in the chat, and at most one message more than needed. */
function compareFate(
  fate: Fate,
  undisturbed: Fate | undefined,
  ended: string | undefined,
  when: string,
): void {
  const { stored, said, visible = [], messages = 0 } = undisturbed ?? {};
  expect(fate.stored, when).toEqual(stored);
  expect(fate.said, when).toEqual(said);
  expect(fate.visible, when).toEqual(expect.arrayContaining([...visible]));
  expect(fate.visible.at(-1), when).toBe(visible.at(-1));
  expect(fate.messages, when).toBeLessThanOrEqual(messages + (ended ? 1 : 0));
}
