import { randomUUID } from "node:crypto";
import { type Db, MongoClient } from "mongodb";
import { createSealer, type Sealer } from "../seal.ts";
import type { InboxLimits, PurgeLimits, Store } from "../store.ts";
import { openCases } from "./cases.ts";
import { openDialogues } from "./dialogues.ts";
import { type Collections, collectionsOf, createIndexes } from "./documents.ts";
import { createInFlight } from "./in-flight.ts";
import { openInbox } from "./inbox.ts";
import { openLedger } from "./ledger.ts";
import { migrate } from "./migrations/migrate.ts";
import { isTouched, openPeople, untouched } from "./people.ts";

/** How the MongoDB store is opened. */
export type MongoOptions = {
  /** Connection string of MongoDB 4.4 or later; without a database in it, `vssid` is used. */
  readonly uri: string;
  /** 32 bytes, the same for all processes on one database. */
  readonly dataKey: Uint8Array;
};

const DEFAULT_DATABASE = "vssid";

/** The store in a MongoDB database, for any number of processes. */
export async function openMongo({ uri, dataKey }: MongoOptions): Promise<Store> {
  const sealer = createSealer(dataKey);
  const client = clientOf(uri);
  try {
    const database = client.db(/^[^/]+\/\/[^/]+\/[^?]/.test(uri) ? undefined : DEFAULT_DATABASE);
    const collections = collectionsOf(database);
    await answering(client, uri);
    await migrate(database, sealer, randomUUID());
    await createIndexes(collections);
    return storeOn(client, database, collections, sealer);
  } catch (error) {
    await client.close();
    throw error;
  }
}

function clientOf(uri: string): MongoClient {
  try {
    return new MongoClient(uri, {
      appName: "vssid-companion",
      ignoreUndefined: true,
      // What was acknowledged must survive a change of the primary, and be read back at once.
      writeConcern: { w: "majority" },
      readPreference: "primary",
      // Half a minute, the driver's own default, is too long to wait for "not ready".
      ...(!uri.includes("serverSelectionTimeoutMS=") && { serverSelectionTimeoutMS: 5000 }),
    });
  } catch {
    // The driver's own message quotes the string, password included.
    throw new Error(
      "MONGODB_URI is not a MongoDB connection string: it looks like mongodb://user:password@host:27017/vssid, " +
        "with special characters of the password written as %XX.",
    );
  }
}

async function answering(client: MongoClient, uri: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const where = uri
      .replace(/^[^/]*\/\//, "")
      .replace(/^[^/]*@/, "")
      .replace(/[/?].*$/, "");
    const why = error instanceof Error ? error.name : "unknown error";
    throw new Error(
      `MongoDB does not let the bot in at ${where} (${why}): ` +
        "check that the server runs, that MONGODB_URI names it, and that user and password are right.",
    );
  }
}

function storeOn(client: MongoClient, database: Db, collections: Collections, sealer: Sealer): Store {
  const inFlight = createInFlight();
  const people = openPeople(collections, sealer);
  const whole = inFlight.counted({
    async ping() {
      await database.command({ ping: 1 });
    },
    async purgeInbox({ processedBefore, deadBefore }: InboxLimits) {
      const { inbox } = collections;
      const processed = await inbox.deleteMany({ state: "processed", at: { $lt: processedBefore } });
      const dead = await inbox.deleteMany({ state: "dead", at: { $lt: deadBefore } });
      return { inbox: processed.deletedCount, dead: dead.deletedCount };
    },
    async purge({ now, untouchedBefore }: PurgeLimits) {
      const { dialogues } = collections;
      const over = await dialogues.deleteMany({ expiresAt: { $lte: now } });
      let gone = 0;
      for (const id of await untouched(collections, untouchedBefore)) {
        // Erasing many people takes minutes, in which some may use the bot again.
        if (await isTouched(collections, id, untouchedBefore)) continue;
        await people.forget(id);
        gone += 1;
      }
      return { dialogues: over.deletedCount, people: gone };
    },
  });
  return {
    people: inFlight.counted(people),
    cases: inFlight.counted(openCases(collections, sealer)),
    dialogues: inFlight.counted(openDialogues(collections, sealer)),
    inbox: inFlight.counted(openInbox(collections, sealer)),
    ledger: inFlight.counted(openLedger(collections)),
    ...whole,
    async close() {
      await inFlight.finish();
      await client.close();
    },
  };
}
