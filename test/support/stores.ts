import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BSON, MongoClient } from "mongodb";
import { openStore, type StoreOptions } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { mongoUri, ownDatabase } from "./mongo/mongo.ts";

/** A place for a store that can be opened, closed and opened again. */
export type StorePlace = {
  readonly options: StoreOptions;
  open(): Promise<Store>;
  /** All that is stored there, byte by byte; the data key is not among it. */
  raw(): Promise<Buffer>;
  /** Leaves nothing behind; the stores opened here must be closed. */
  remove(): Promise<void>;
};

/** A new, empty data folder. */
export async function embeddedPlace(): Promise<StorePlace & { readonly dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-store-"));
  const options = { kind: "embedded", dataDir } as const;
  return {
    options,
    dataDir,
    open: () => openStore(options),
    async raw() {
      const files = readdirSync(dataDir).filter((name) => name !== "data.key");
      return Buffer.concat(files.map((name) => readFileSync(join(dataDir, name))));
    },
    async remove() {
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** How to get a new, empty database on this run's MongoDB; `undefined` where there is no MongoDB. */
export async function mongoPlaces(): Promise<(() => Promise<StorePlace>) | undefined> {
  const server = await mongoUri();
  return server === undefined ? undefined : async () => mongoPlace(ownDatabase(server));
}

function mongoPlace(uri: string): StorePlace {
  const options = { kind: "mongodb", uri, dataKey: randomBytes(32) } as const;

  async function onDatabase<T>(work: (client: MongoClient) => Promise<T>): Promise<T> {
    const client = new MongoClient(uri);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  }

  return {
    options,
    open: () => openStore(options),
    raw: () =>
      onDatabase(async (client) => {
        const collections = await client.db().collections();
        const documents = (await Promise.all(collections.map((each) => each.find().toArray()))).flat();
        // As stored, and as text, where numbers can be looked for as well.
        return Buffer.concat(
          documents.flatMap((each) => [BSON.serialize(each), Buffer.from(JSON.stringify(each))]),
        );
      }),
    remove: () =>
      onDatabase(async (client) => {
        await client.db().dropDatabase();
      }),
  };
}
