import type { Collection, Db, Document } from "mongodb";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate } from "../../src/storage/mongo/migrations/migrate.ts";
import { createSealer } from "../../src/storage/seal.ts";
import { mongoUri } from "../support/mongo/mongo.ts";
import { dataKey, mongoCopy } from "./support/copies.ts";
import { golden } from "./support/golden.ts";

const sealer = createSealer(dataKey);
const server = await mongoUri();
const COLLECTIONS = ["cases", "dialogues", "inbox", "ledger", "notices", "people", "store"];

describe.skipIf(server === undefined)("a database of version 1", () => {
  async function aCopy() {
    const copy = await mongoCopy(server ?? "");
    onTestFinished(copy.remove);
    return { ...copy, database: copy.client.db() };
  }

  async function migrated(): Promise<Db> {
    const { database } = await aCopy();
    await migrate(database, sealer, "one");
    return database;
  }

  it("that was migrated is not changed by another start", async () => {
    const database = await migrated();
    const before = await contentOf(database);
    await migrate(database, sealer, "two");
    expect(await contentOf(database)).toEqual(before);
  });

  it("is migrated to the end by later starts, after whichever write one was stopped", async () => {
    const whole = await contentOf(await migrated());
    let writes = 0;
    for (let ended = false; !ended; writes += 1) {
      const { database } = await aCopy();
      ended = await endsBefore(database, writes);
      // A killed process leaves its lease: the next one comes when that is over.
      await migrate(database, sealer, "two", () => new Date(Date.now() + 31_000));
      expect(await contentOf(database), `stopped at write ${writes}`).toEqual(whole);
    }
    expect(writes).toBeGreaterThan(10);
  });

  it("is migrated to the end by starts that are all stopped after a few writes", async () => {
    const whole = await contentOf(await migrated());
    const { database } = await aCopy();
    let start = 0;
    while (!(await endsBefore(database, 6 + start, new Date(Date.now() + start * 31_000)))) start += 1;
    expect(start).toBeGreaterThan(1);
    expect(await contentOf(database)).toEqual(whole);
  });

  it("is migrated by one of several processes that start at once, while the others wait", async () => {
    const whole = await contentOf(await migrated());
    const { database } = await aCopy();
    await Promise.all(["one", "two", "three"].map((owner) => migrate(database, sealer, owner)));
    expect(await contentOf(database)).toEqual(whole);
    expect(await database.collection<{ _id: string }>("lanes").findOne({ _id: "migration" })).toBeNull();
  });

  it("serves several stores that are opened at once", async () => {
    const copy = await aCopy();
    const stores = await Promise.all([copy.open(), copy.open()]);
    for (const store of stores)
      for (const { id } of golden.people) expect(await store.cases.get(id, "vssid")).toBeDefined();
    await Promise.all(stores.map((store) => store.close()));
    const indexes = await copy.database.collection("cases").indexes();
    expect(indexes.map(({ name }) => name).toSorted()).toEqual([
      "_id_",
      "personId_1_procedureId_1",
      "procedureId_1_dueAt_1__id_1",
      "procedureId_1_planVersion_1",
    ]);
  });

  it("has readable values of a case that can be asked for", async () => {
    const cases = (await migrated()).collection("cases");
    expect(await cases.countDocuments({ procedureId: "vssid", "segments.track": "staff" })).toBeGreaterThan(
      0,
    );
    expect(await cases.countDocuments({ reachable: false })).toBe(2);
    expect(await cases.countDocuments({ lastDay: "2026-03-16" })).toBe(1);
    expect(await cases.countDocuments({ lastDay: { $exists: false }, step: "details" })).toBeGreaterThan(0);
  });

  it("is refused once a newer version has written it", async () => {
    const { database, open } = await aCopy();
    await database.collection<{ _id: string }>("store").updateOne({ _id: "store" }, { $set: { layout: 99 } });
    await expect(open()).rejects.toThrow(
      "The database was written by a newer version of the bot (layout 99, this one knows 2): start that version.",
    );
  });
});

/** All documents, but for the bytes of dialogues: each sealing has a nonce of its own. Opened, they are the same. */
async function contentOf(database: Db): Promise<unknown> {
  return Promise.all(
    COLLECTIONS.map(async (name) => {
      const all = await database.collection(name).find().sort({ _id: 1 }).toArray();
      return all.map(({ sealed, processedAt, writtenAt, ...rest }) => ({
        ...rest,
        sealed: name === "dialogues" ? sealer.open(sealed.value(), `dialogues:${rest._id}`) : sealed,
        stamped: [processedAt !== undefined, writtenAt !== undefined],
      }));
    }),
  );
}

/** Whether the migration ends before its n-th write, at which the process is stopped. */
async function endsBefore(database: Db, writes: number, now = new Date()): Promise<boolean> {
  try {
    await migrate(stoppingAt(database, writes), sealer, `stopped at ${writes}`, () => now);
    return true;
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  }
}

class Stopped extends Error {}

const WRITES = [
  "insertOne",
  "updateOne",
  "updateMany",
  "deleteOne",
  "bulkWrite",
  "drop",
  "dropIndex",
] as const;

/** The database as a process sees it that is killed at a write; of several in one call the first half arrives. */
function stoppingAt(database: Db, writes: number): Db {
  let left = writes;
  function counted(collection: Collection, name: (typeof WRITES)[number]) {
    const call = collection[name].bind(collection) as (...args: unknown[]) => Promise<unknown>;
    return async (first: unknown, ...rest: unknown[]) => {
      left -= 1;
      if (left >= 0) return call(first, ...rest);
      if (left === -1 && Array.isArray(first)) await call(first.slice(0, first.length / 2), ...rest);
      throw new Stopped();
    };
  }
  const collection = (name: string): Collection => {
    const whole = database.collection<Document>(name);
    return Object.create(
      whole,
      Object.fromEntries(WRITES.map((each) => [each, { value: counted(whole, each) }])),
    ) as Collection;
  };
  return Object.create(database, { collection: { value: collection } }) as Db;
}
