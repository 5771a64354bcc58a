import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { openCases as openMongoCases } from "../src/storage/mongo/cases.ts";
import { type CaseDocument, type Collections, collectionsOf } from "../src/storage/mongo/documents.ts";
import { openStore } from "../src/storage/open-store.ts";
import { createSealer } from "../src/storage/seal.ts";
import type { Store } from "../src/storage/store.ts";
import { startMongo } from "../test/support/mongo-server.ts";
import { DUE_IN_ALL, saveDue, somebodyLater } from "./tick-people.ts";

/** A store to be filled, and how to leave nothing behind. */
export type Site = { readonly store: Store; readonly close: () => Promise<void> };

const IN_ONE = 20_000;

/** A new data folder with so many cases. */
export async function embeddedSite(size: number): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
  const store = await openStore({ kind: "embedded", dataDir });
  await fill(store, size);
  await saveDue(store);
  return {
    store,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The store's own saves, many side by side, as those of one moment share a commit: a million one after the other would take minutes. */
async function fill({ cases }: Store, size: number): Promise<void> {
  for (let from = DUE_IN_ALL; from < size; from += IN_ONE) {
    const count = Math.min(IN_ONE, size - from);
    await Promise.all(
      Array.from({ length: count }, (_, index) => cases.save(somebodyLater(from + index), 0)),
    );
  }
}

/** New databases with so many cases on a MongoDB, or on its stand-in where there is none; nothing where there is neither. */
export async function mongoSite() {
  const server = await startMongo({ indexed: true });
  if (server.uri === undefined) return undefined;
  const { uri: base } = server;
  const open = async (size: number): Promise<Site> => {
    const address = new URL(base);
    address.pathname = `/vssid_bench_${randomBytes(8).toString("hex")}`;
    const uri = address.href;
    const options = { kind: "mongodb", uri, dataKey: randomBytes(32) } as const;
    const store = await openStore(options);
    await fillDatabase(uri, options.dataKey, size);
    await saveDue(store);
    return {
      store,
      async close() {
        await store.close();
        const client = new MongoClient(uri);
        await client.db().dropDatabase();
        await client.close();
      },
    };
  };
  return { open, standIn: server.standIn === true, stop: server.stop };
}

/** The store's own documents, many in one call: a million with one each would take minutes here, too. */
async function fillDatabase(uri: string, dataKey: Uint8Array, size: number): Promise<void> {
  const client = new MongoClient(uri);
  const collections = collectionsOf(client.db());
  let documents: CaseDocument[] = [];
  const insertOne = async (document: CaseDocument) => documents.push(document);
  const collecting: Collections["cases"] = Object.create(collections.cases, {
    insertOne: { value: insertOne },
  });
  const cases = openMongoCases({ ...collections, cases: collecting }, createSealer(dataKey));
  for (let from = DUE_IN_ALL; from < size; from += IN_ONE) {
    for (let index = from; index < Math.min(size, from + IN_ONE); index += 1)
      await cases.save(somebodyLater(index), 0);
    await collections.cases.insertMany(documents, { ordered: false });
    documents = [];
  }
  await client.close();
}
