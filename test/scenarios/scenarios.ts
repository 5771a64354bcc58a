import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { vssid } from "../../flows/index.ts";
import { withPlainPictures } from "../support/bot/plain-pictures.ts";
import { expectGolden } from "../support/golden.ts";
import type { StorePlace } from "../support/stores.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";
import { texts } from "../support/texts.ts";
import { stories } from "./stories/all.ts";
import { arrive, heading } from "./story.ts";

/** A restart between every two messages takes its time. */
const PATIENCE_MS = 120_000;

/**
 * Tells every story in every language on one kind of store and compares what the person saw with the
 * transcript. After each act everything is saved, the process stops, another starts and reads it back.
 */
export function scenarios(store: string, openFresh: (() => Promise<StorePlace>) | undefined): void {
  describe.skipIf(!openFresh)(`with a restart between every two messages, on ${store}`, () => {
    let place: StorePlace;
    let bot: TestBot;
    let log: string[];
    const { content, remove } = withPlainPictures(vssid);
    afterAll(remove);

    beforeEach(async () => {
      if (!openFresh) return;
      log = [];
      place = await openFresh();
      bot = await startTestBot({ openStore: place.open, content, onLog: (line) => log.push(line) });
    });

    afterEach(async () => {
      await bot.close();
      await place.remove();
    });

    describe.each(texts.locales)("in the language %s", (locale) => {
      it.each(stories)("$title", { timeout: PATIENCE_MS }, async (story) => {
        const begin = heading(story, bot.clock.now());
        const { person, play } = arrive(story, bot, { locale, rest: bot.restart });
        await play();
        const file = new URL(`transcripts/${story.id}.${locale}.txt`, import.meta.url);
        expectGolden(file, `${begin}${person.transcript()}\n`);
        await expectPeace();
        if (story.leavesNothing) await expectNothingStored(person.id);
      });
    });

    /** Telegram had nothing to refuse, nothing waits, and nothing went wrong on the way. */
    async function expectPeace(): Promise<void> {
      expect(bot.simulator.refused).toEqual([]);
      expect(bot.simulator.pendingUpdates()).toBe(0);
      expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
      expect(log.filter((line) => /"level":"(?:warn|error|fatal)"/.test(line))).toEqual([]);
    }

    async function expectNothingStored(personId: number): Promise<void> {
      const { people, cases, dialogues } = bot.store();
      expect(await people.get(personId)).toBeUndefined();
      expect(await cases.get(personId, vssid.procedure.id)).toBeUndefined();
      expect(await dialogues.read(personId, "answer:vssid")).toBeUndefined();
      expect((await place.raw()).includes(String(personId))).toBe(false);
    }
  });
}
