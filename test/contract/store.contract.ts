import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/storage/store.ts";
import type { StorePlace } from "../support/stores.ts";
import { casesContract } from "./cases.contract.ts";
import { erasureContract } from "./erasure.contract.ts";
import { inboxContract } from "./inbox.contract.ts";
import { lanesContract } from "./lanes.contract.ts";
import { ledgerContract } from "./ledger.contract.ts";
import { proceduresContract } from "./procedures.contract.ts";
import { aCase, anUpdate, aPerson, KIND, minute } from "./samples.ts";

/** What a part of the contract works on: a store that is new for each test. */
export type Subject = {
  readonly store: Store;
  readonly place: StorePlace;
  /** Ends the store and opens the place again, as a restart does. */
  restart(): Promise<void>;
};

/** Every promise of `store.ts`, tried on one implementation; without a way to open it all is skipped. */
export function storeContract(name: string, openFresh: (() => Promise<StorePlace>) | undefined): void {
  describe.skipIf(!openFresh)(name, () => {
    let store: Store;
    let place: StorePlace;

    beforeEach(async () => {
      if (!openFresh) return;
      place = await openFresh();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const subject: Subject = {
      get store() {
        return store;
      },
      get place() {
        return place;
      },
      async restart() {
        await store.close();
        store = await place.open();
      },
    };

    lifeContract(subject);
    peopleContract(subject);
    casesContract(subject);
    inboxContract(subject);
    lanesContract(subject);
    ledgerContract(subject);
    erasureContract(subject);
    proceduresContract(subject);
  });
}

function lifeContract(subject: Subject): void {
  describe("opening and closing", () => {
    it("answers a ping while it is open, and refuses calls afterwards", async () => {
      await subject.store.ping();
      await subject.store.close();

      await expect(subject.store.ping()).rejects.toThrow("closed");
      await expect(subject.store.people.get(1)).rejects.toThrow("closed");
      await expect(subject.store.inbox.add([anUpdate(1)], minute(0))).rejects.toThrow("closed");
    });

    it("may be closed twice", async () => {
      await subject.store.close();
      await expect(subject.store.close()).resolves.toBeUndefined();
    });

    it("lets running calls finish before it closes", async () => {
      const writes = Array.from({ length: 20 }, (_, i) => subject.store.people.save(aPerson(501 + i)));
      await Promise.all([...writes, subject.store.close()]);

      await subject.restart();
      for (let i = 0; i < 20; i++) expect(await subject.store.people.get(501 + i)).toEqual(aPerson(501 + i));
    });

    it("keeps everything over a restart", async () => {
      const { people, cases, dialogues, inbox } = subject.store;
      await people.save(aPerson(501));
      await cases.save(aCase(501), 0);
      await dialogues.write(501, KIND, "half a form", minute(60));
      await inbox.add([anUpdate(8), anUpdate(9), anUpdate(10), anUpdate(11, "502")], minute(0));
      await inbox.failed(9);
      await inbox.markProcessed(8, minute(1));
      await inbox.moveToDeadLetters(10, minute(1));

      await subject.restart();

      const after = subject.store;
      expect(await after.people.get(501)).toEqual(aPerson(501));
      expect(await after.cases.get(501, "vssid")).toEqual(aCase(501));
      expect(await after.dialogues.read(501, KIND)).toBe("half a form");
      expect(await after.inbox.next("501")).toEqual({ ...anUpdate(9), attempts: 1 });
      expect(await after.inbox.waitingLanes(minute(1), 10)).toEqual(["501", "502"]);
      expect(await after.inbox.counts()).toEqual({ waiting: 2, dead: 1 });
      expect(await after.inbox.add([anUpdate(8)], minute(2))).toBe(0);
    });

    it("refuses a data key that is not the one the data was sealed with", async () => {
      await subject.store.close();
      const { openStore } = await import("../../src/storage/open-store.ts");
      const otherKey = new Uint8Array(32).fill(7);

      await expect(openStore({ ...subject.place.options, dataKey: otherKey })).rejects.toThrow(
        /^DATA_KEY is not the key/,
      );
    });
  });
}

function peopleContract(subject: Subject): void {
  describe("people and dialogues", () => {
    it("knows nobody who was not saved", async () => {
      expect(await subject.store.people.get(501)).toBeUndefined();
      expect(await subject.store.dialogues.read(501, KIND)).toBeUndefined();
    });

    it("writes the whole person, new or known", async () => {
      const { people } = subject.store;
      const largestId = 2 ** 52 - 1; // Telegram promises at most 52 significant bits
      await people.save(aPerson(largestId));
      await people.save(aPerson(largestId, { locale: "en" }));
      await people.save(aPerson(502));

      expect(await people.get(largestId)).toEqual(aPerson(largestId, { locale: "en" }));
      expect(await people.get(502)).toEqual(aPerson(502));
    });

    it("keeps a dialogue's last record until it is deleted", async () => {
      const { dialogues } = subject.store;
      await dialogues.write(501, KIND, "first", minute(60));
      await dialogues.write(501, KIND, "tiếng Việt, \u0000 and \n", minute(60));
      await dialogues.write(502, KIND, "another", minute(60));
      expect(await dialogues.read(501, KIND)).toBe("tiếng Việt, \u0000 and \n");

      await dialogues.delete(501, KIND);
      await dialogues.delete(501, KIND);
      expect(await dialogues.read(501, KIND)).toBeUndefined();
      expect(await dialogues.read(502, KIND)).toBe("another");
    });

    it("keeps dialogues of several kinds apart, and forgets all of them with the person", async () => {
      const { dialogues, people } = subject.store;
      await dialogues.write(501, KIND, "one", minute(60));
      await dialogues.write(501, "answer:other", "two", minute(60));
      await dialogues.write(501, "draft", "three", minute(60));
      expect(await dialogues.read(501, "answer:other")).toBe("two");
      await dialogues.delete(501, "answer:other");
      expect(await dialogues.read(501, "answer:other")).toBeUndefined();
      expect(await dialogues.read(501, KIND)).toBe("one");
      await people.forget(501);
      for (const kind of [KIND, "draft"]) expect(await dialogues.read(501, kind)).toBeUndefined();
    });
  });
}
