import { describe, expect, it } from "vitest";
import { aCase, anUpdate, aPerson, KIND, minute } from "./samples.ts";
import type { Subject } from "./store.contract.ts";

const CANARY = "CANARY-7391-kim-to";
const ID = 5_417_239_618; // occurs nowhere else

/** What is sealed, what is erased, and when. */
export function erasureContract(subject: Subject): void {
  async function fill(id: number, from: number): Promise<void> {
    const { people, cases, dialogues, inbox, ledger } = subject.store;
    const dueAt = minute(5).toISOString();
    // As a case of version 1 is called: the id of the person is in the name of each ledger row.
    const caseId = `${id}:vssid`;
    await people.save(aPerson(id, { consent: { version: CANARY, at: CANARY, purpose: CANARY } }));
    await cases.save(aCase(id, { id: caseId, dueAt, answers: { who: { unit: CANARY, name: CANARY } } }), 0);
    await cases.save(
      aCase(id, { id: caseId, revision: 2, dueAt, answers: { details: { idNumber: CANARY } } }),
      1,
    );
    await dialogues.write(id, KIND, CANARY, minute(60));
    await ledger.begin({ caseId, personId: id, attempt: 1, reminder: "print" }, minute(1));
    const updates = [0, 1, 2].map((i) =>
      anUpdate(from + i, String(id), JSON.stringify({ text: CANARY, id })),
    );
    await inbox.add(updates, minute(0));
    await inbox.markProcessed(from, minute(1));
    await inbox.moveToDeadLetters(from + 1, minute(1));
    await inbox.holdLane(String(id), "one", minute(0), minute(30));
  }

  describe("what is stored about a person", () => {
    it("is not readable in the raw bytes", async () => {
      await fill(ID, 10);
      expect((await subject.place.raw()).includes(CANARY)).toBe(false);
    });

    it("is gone after they are forgotten, from the raw bytes too, the id with it", async () => {
      await fill(ID, 10);
      await fill(777, 20);
      expect(traces(await subject.place.raw(), ID)).not.toEqual([]);

      await subject.store.people.forget(ID);

      expect(traces(await subject.place.raw(), ID)).toEqual([]);
      const { people, cases, dialogues, inbox } = subject.store;
      expect(await people.get(ID)).toBeUndefined();
      expect(await cases.get(ID, "vssid")).toBeUndefined();
      expect(await dialogues.read(ID, KIND)).toBeUndefined();
      expect(await inbox.next(String(ID))).toBeUndefined();
      expect(
        (await cases.claimDue("vssid", minute(9), minute(19), 9)).map(({ personId }) => personId),
      ).toEqual([777]);
      expect(await cases.save(aCase(ID, { id: `${ID}:vssid`, revision: 3 }), 2)).toBe("stale");
    });

    it("is gone without a trace for others", async () => {
      await fill(ID, 10);
      await fill(777, 20);
      await subject.store.people.forget(ID);
      await subject.restart();

      const { people, cases, dialogues, inbox } = subject.store;
      expect(await people.get(777)).toBeDefined();
      expect(await cases.get(777, "vssid")).toMatchObject({ revision: 2 });
      expect(await dialogues.read(777, KIND)).toBe(CANARY);
      expect(await inbox.next("777")).toMatchObject({ updateId: 22 });
      expect(await inbox.counts()).toEqual({ waiting: 1, dead: 1 });
    });

    it("does not come back with an update that was erased", async () => {
      await fill(ID, 10);
      await subject.store.people.forget(ID);
      const { inbox } = subject.store;
      await inbox.markProcessed(12, minute(2)); // the update that asked for all this ends after it
      await inbox.moveToDeadLetters(12, minute(2));

      expect(
        await inbox.add(
          [10, 11, 12].map((id) => anUpdate(id, String(ID))),
          minute(3),
        ),
      ).toBe(0);
      expect(await inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    });

    it("may be forgotten twice, and anew after it was given again", async () => {
      await subject.store.people.forget(ID);
      await fill(ID, 10);
      await subject.store.people.forget(ID);
      await subject.store.people.forget(ID);
      await fill(ID, 20);
      expect(await subject.store.cases.get(ID, "vssid")).toMatchObject({ revision: 2 });
    });

    it("is gone but for the update that asked for it, which waits on until it is done", async () => {
      await fill(ID, 10);
      await subject.store.inbox.add([anUpdate(13, String(ID)), anUpdate(14, String(ID))], minute(0));
      await subject.store.people.forget(ID, 13);
      await subject.store.people.forget(ID, 13);

      const { people, cases, dialogues, inbox } = subject.store;
      expect(await people.get(ID)).toBeUndefined();
      expect(await cases.get(ID, "vssid")).toBeUndefined();
      expect(await dialogues.read(ID, KIND)).toBeUndefined();
      expect(await inbox.counts()).toEqual({ waiting: 1, dead: 0 });
      expect(await inbox.next(String(ID))).toEqual({ ...anUpdate(13, String(ID)), attempts: 0 });
      expect(await inbox.holdLane(String(ID), "two", minute(1), minute(2))).toBe(false);

      await subject.restart();
      expect(await subject.store.inbox.next(String(ID))).toMatchObject({ updateId: 13 });
      await subject.store.inbox.markProcessed(13, minute(2));
      await subject.store.inbox.freeLane(String(ID), "one");
      expect(traces(await subject.place.raw(), ID)).toEqual([]);
    });

    it("leaves no lane held by whoever worked for them", async () => {
      await fill(ID, 10);
      await subject.store.people.forget(ID);
      expect(await subject.store.inbox.holdLane(String(ID), "two", minute(1), minute(2))).toBe(true);
    });
  });

  describe("a processed update", () => {
    it("keeps neither payload nor lane", async () => {
      const { inbox } = subject.store;
      await inbox.add([anUpdate(7, String(ID), CANARY)], minute(0));
      await inbox.markProcessed(7, minute(1));
      await subject.restart();
      expect(traces(await subject.place.raw(), ID)).toEqual([]);
    });
  });

  describe("the purge", () => {
    const never = new Date(0);
    const none = { now: never, untouchedBefore: never };
    const nothing = { dialogues: 0, people: 0 };

    it("leaves what is not old", async () => {
      await fill(ID, 10);
      expect(await subject.store.purge(none)).toEqual(nothing);
      expect(await subject.store.purgeInbox({ processedBefore: never, deadBefore: never })).toEqual({
        inbox: 0,
        dead: 0,
      });
      expect(await subject.store.inbox.counts()).toEqual({ waiting: 1, dead: 1 });
    });

    it("removes processed updates and dead letters, but never one that waits", async () => {
      const { inbox } = subject.store;
      await inbox.add(
        [1, 2, 3, 4, 5].map((id) => anUpdate(id)),
        minute(0),
      );
      await inbox.markProcessed(1, minute(10));
      await inbox.markProcessed(2, minute(20));
      await inbox.moveToDeadLetters(3, minute(10));
      await inbox.moveToDeadLetters(4, minute(20));

      const limits = { processedBefore: minute(15), deadBefore: minute(15) };
      expect(await subject.store.purgeInbox(limits)).toEqual({ inbox: 1, dead: 1 });
      expect(await inbox.counts()).toEqual({ waiting: 1, dead: 1 });
      expect(
        await inbox.add(
          [1, 2, 3, 4, 5].map((id) => anUpdate(id)),
          minute(30),
        ),
      ).toBe(2); // 1 and 3
    });

    it("removes dialogues whose time is over", async () => {
      const { dialogues } = subject.store;
      await dialogues.write(501, KIND, "old", minute(10));
      await dialogues.write(502, KIND, "young", minute(20));
      expect(await subject.store.purge({ ...none, now: minute(10) })).toEqual({ ...nothing, dialogues: 1 });
      expect(await dialogues.read(501, KIND)).toBeUndefined();
      expect(await dialogues.read(502, KIND)).toBe("young");
    });

    it("forgets people whose newest case nobody touched, and those who never began", async () => {
      const { people, cases } = subject.store;
      const touched = (after: number) => ({ touchedAt: minute(after).toISOString() });
      for (const id of [501, 502, 503]) await people.save(aPerson(id));
      await people.save(aPerson(504, { createdAt: minute(20).toISOString() }));
      await cases.save(aCase(501, touched(10)), 0);
      await cases.save(aCase(502, touched(10)), 0);
      await cases.save(aCase(502, { procedureId: "other", ...touched(20) }), 0);

      const purged = await subject.store.purge({ ...none, untouchedBefore: minute(15) });

      expect(purged).toEqual({ ...nothing, people: 2 });
      expect(await people.get(501)).toBeUndefined();
      expect(await cases.get(501, "vssid")).toBeUndefined();
      expect(await people.get(502)).toEqual(aPerson(502));
      expect(await people.get(503)).toBeUndefined();
      expect(await people.get(504)).toBeDefined();
    });
  });
}

/** The forms in which the canary or the id is found: as text, or as SQLite writes a number in a row and as a key. */
function traces(raw: Buffer, id: number): string[] {
  const six = Buffer.alloc(6);
  six.writeUIntBE(id, 0, 6);
  const forms = { canary: Buffer.from(CANARY), text: Buffer.from(String(id)), number: six, key: varint(id) };
  return Object.entries(forms).flatMap(([name, bytes]) => (raw.includes(bytes) ? [name] : []));
}

function varint(value: number): Buffer {
  const groups = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    groups.unshift((rest % 128) + 128);
  return Buffer.from(groups);
}
