import { MongoClient } from "mongodb";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../../src/storage/open-store.ts";
import { aCase, anUpdate, aPerson, minute } from "../../../contract/samples.ts";
import { mongoPlaces } from "../../../support/stores.ts";

const dataKey = new Uint8Array(32);
const messageOf = (uri: string) =>
  openStore({ kind: "mongodb", uri, dataKey }).then(
    () => "opened",
    (error: Error) => `${error.message} ${String(error.cause)}`,
  );

describe("a connection string", () => {
  it.each([
    "mongo://officer:s3cret@host/db",
    "mongodb://officer:s3cret@ho st:x/db",
    "mongodb://officer:s3%ret@host/db",
    "s3cret",
  ])("that is none is refused without showing it: %s", async (uri) => {
    const message = await messageOf(uri);
    expect(message).toContain("MONGODB_URI is not a MongoDB connection string");
    expect(message).not.toMatch(/s3|officer/);
  });

  it("to a server that does not answer is told by host alone", async () => {
    const message = await messageOf("mongodb://officer:s3cret@127.0.0.1:1/db?serverSelectionTimeoutMS=50");
    expect(message).toContain("MongoDB does not let the bot in at 127.0.0.1:1 (MongoServerSelectionError)");
    expect(message).not.toMatch(/s3cret|officer/);
  });
});

const newPlace = await mongoPlaces();

describe.skipIf(!newPlace)("two processes on one MongoDB", () => {
  it("see each other's work, and hold a lane one at a time", async () => {
    if (!newPlace) return;
    const place = await newPlace();
    const [one, two] = await Promise.all([place.open(), place.open()]);
    await one.inbox.add([anUpdate(7)], minute(0));

    expect(await two.inbox.add([anUpdate(7)], minute(0))).toBe(0);
    expect(await two.inbox.waitingLanes(minute(0), 5)).toEqual(["501"]);
    expect(await one.inbox.holdLane("501", "one", minute(0), minute(2))).toBe(true);
    expect(await two.inbox.holdLane("501", "two", minute(1), minute(3))).toBe(false);
    expect(await two.inbox.waitingLanes(minute(1), 5)).toEqual([]);

    await Promise.all([one.close(), two.close()]);
    await place.remove();
  });

  it("keep somebody who comes back while one of them is forgetting all the others", async () => {
    if (!newPlace) return;
    const place = await newPlace();
    const [one, two] = await Promise.all([place.open(), place.open()]);
    const ids = Array.from({ length: 60 }, (_, index) => 501 + index);
    for (const id of ids) {
      await one.people.save(aPerson(id));
      await one.cases.save(aCase(id, { touchedAt: minute(10).toISOString() }), 0);
    }
    const purging = one.purge({ now: minute(0), untouchedBefore: minute(15) });
    await expect.poll(() => two.people.get(501), { interval: 1 }).toBeUndefined();
    const back = aCase(560, { revision: 2, touchedAt: minute(20).toISOString() });
    expect(await two.cases.save(back, 1)).toBe("saved");

    expect(await purging).toMatchObject({ people: 59 });
    expect(await two.people.get(560)).toEqual(aPerson(560));
    expect(await two.cases.get(560, "vssid")).toEqual(back);
    await Promise.all([one.close(), two.close()]);
    await place.remove();
  });

  it("leave abandoned documents to the server's own clean-up, should nobody purge", async () => {
    if (!newPlace) return;
    const place = await newPlace();
    const store = await place.open();
    await store.inbox.add([anUpdate(7)], minute(0));
    await store.inbox.markProcessed(7, minute(1));
    await store.close();

    if (place.options.kind !== "mongodb") throw new Error("not a MongoDB place");
    const client = await MongoClient.connect(place.options.uri);
    const row = await client.db().collection("inbox").findOne();
    expect(Object.keys(row ?? {}).toSorted()).toEqual(["_id", "at", "processedAt", "state"]);
    const indexes = await client.db().collection("inbox").indexes();
    expect(indexes.find(({ key }) => "processedAt" in key)).toMatchObject({
      expireAfterSeconds: 60 * 24 * 3600,
    });
    await client.close();
    await place.remove();
  });
});
