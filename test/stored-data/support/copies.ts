import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BSON, MongoClient } from "mongodb";
import { openSql, type Sql } from "../../../src/storage/embedded/sql.ts";
import { openStore } from "../../../src/storage/open-store.ts";
import type { Store } from "../../../src/storage/store.ts";
import { ownDatabase } from "../../support/mongo/mongo.ts";
import { fileOf, type LedgerRow } from "./golden.ts";

/** A copy of the stored data that a test may change. */
export type Copy = {
  readonly open: () => Promise<Store>;
  /** The rows of the ledger; the store must be closed. */
  readonly ledger: () => Promise<readonly LedgerRow[]>;
  /** All that is stored, byte by byte; the store must be closed. */
  readonly raw: () => Promise<Buffer>;
  readonly remove: () => Promise<void>;
};

/** The key of all data of version 1, which is no secret. */
export const dataKey = Buffer.from(readFileSync(fileOf("data-key.txt"), "utf8"), "base64");

/** A copy of the data folder. */
export async function embeddedCopy(): Promise<Copy & { readonly onFile: <T>(work: (sql: Sql) => T) => T }> {
  const dataDir = mkdtempSync(join(tmpdir(), "stored-data-"));
  for (const name of ["vssid.db", "data.key"]) copyFileSync(fileOf(`embedded/${name}`), join(dataDir, name));
  function onFile<T>(work: (sql: Sql) => T): T {
    const sql = openSql(join(dataDir, "vssid.db"));
    try {
      return work(sql);
    } finally {
      sql.close();
    }
  }
  return {
    open: () => openStore({ kind: "embedded", dataDir }),
    onFile,
    ledger: async () =>
      onFile((sql) =>
        sql.all<LedgerRow>(
          "SELECT person_id AS personId, attempt, reminder, state, repeats FROM ledger ORDER BY 1, 2, 3",
        ),
      ),
    raw: async () => readFileSync(join(dataDir, "vssid.db")),
    async remove() {
      rmSync(dataDir, { recursive: true });
    },
  };
}

const documents = BSON.EJSON.parse(readFileSync(fileOf("mongodb.json"), "utf8"), {
  relaxed: false,
}) as Record<string, BSON.Document[]>;

/** Fields that the server's own clock stamped: a real MongoDB would soon delete such documents. */
const STAMPS = ["writtenAt", "doneAt"];

/** The indexes of version 1 that have no use any more. */
const INDEXES = [
  ["cases", { personId: 1 }],
  ["cases", { dueAt: 1, _id: 1 }],
  ["cases", { planId: 1 }],
  ["inbox", { doneAt: 1 }],
  ["notices", { personId: 1 }],
] as const;

/** A new database with the documents, on a server. */
export async function mongoCopy(server: string): Promise<Copy & { readonly client: MongoClient }> {
  const uri = ownDatabase(server);
  const client = await new MongoClient(uri).connect();
  for (const [name, all] of Object.entries(documents))
    if (all.length > 0) await client.db().collection(name).insertMany(all.map(stampedNow));
  for (const [name, key] of INDEXES) await client.db().collection(name).createIndex(key);
  return {
    client,
    open: () => openStore({ kind: "mongodb", uri, dataKey }),
    async ledger() {
      const rows = await client.db().collection("ledger").find().toArray();
      return rows
        .map(({ _id, personId, state, repeats }) => {
          const [reminder = "", attempt = ""] = String(_id).split(":").toReversed();
          return { personId, attempt: Number(attempt), reminder, state, repeats };
        })
        .toSorted(
          (a, b) => a.personId - b.personId || a.attempt - b.attempt || (a.reminder < b.reminder ? -1 : 1),
        );
    },
    async raw() {
      const collections = await client.db().collections();
      const all = await Promise.all(collections.map((each) => each.find().toArray()));
      return Buffer.concat(all.flat().map((each) => Buffer.from(BSON.serialize(each))));
    },
    async remove() {
      await client.db().dropDatabase();
      await client.close();
    },
  };
}

function stampedNow(document: BSON.Document): BSON.Document {
  const stamped = STAMPS.filter((field) => field in document).map((field) => [field, new Date()]);
  return { ...document, ...Object.fromEntries(stamped) };
}
