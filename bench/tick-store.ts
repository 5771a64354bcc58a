import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { vssid } from "../flows/index.ts";
import type { Case } from "../src/domain/case.ts";
import type { LocalDate } from "../src/domain/local-date.ts";
import { openCases } from "../src/storage/embedded/cases.ts";
import { openSql } from "../src/storage/embedded/sql.ts";
import { openStore } from "../src/storage/open-store.ts";
import { createSealer } from "../src/storage/seal.ts";
import type { Store } from "../src/storage/store.ts";
import { startMongo } from "../test/support/mongo-server.ts";

/** How many are due in one tick. */
export const DUE = 1_000;

/** Ticks of each kind; the first is not counted. Their people are ten thousand together, the fewest that are measured. */
export const ROUNDS = 5;

/** A store to be filled, and how to leave nothing behind. */
export type Site = { readonly store: Store; readonly close: () => Promise<void> };

const FIRST_ID = 1_000_000_000;
const DUE_IN_ALL = 2 * ROUNDS * DUE;
const SAVING_AT_ONCE = 64;
const IN_ONE = 20_000;
const DAY_MS = 86_400_000;

/** A Tuesday morning: whoever pressed "Ghi nhận" the day before is reminded to print. */
const FIRST_TICK = Date.parse("2026-03-03T08:30:00+07:00");

/** The minute of a tick, counted from 0. */
export const minuteOf = (index: number) => new Date(FIRST_TICK + index * 60_000);

/** A new data folder with so many cases. */
export async function embeddedSite(size: number): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
  const options = { kind: "embedded", dataDir, dataKey: randomBytes(32) } as const;
  await (await openStore(options)).close();
  await fillFile(join(dataDir, "vssid.db"), options.dataKey, size);
  const store = await openStore(options);
  await saveAll(store, 0, DUE_IN_ALL);
  return {
    store,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The store's own writes, many in one transaction: a million with one each would take minutes. */
async function fillFile(path: string, dataKey: Uint8Array, size: number): Promise<void> {
  const sql = openSql(path);
  const cases = openCases(sql, createSealer(dataKey));
  for (let from = DUE_IN_ALL; from < size; from += IN_ONE) {
    const saved: Promise<unknown>[] = [];
    sql.transaction(() => {
      for (let index = from; index < Math.min(size, from + IN_ONE); index += 1)
        saved.push(cases.save(somebodyLater(index), 0));
    });
    await Promise.all(saved);
  }
  sql.close();
}

/** New databases with so many cases on a MongoDB, or on its stand-in where there is none; nothing where there is neither. */
export async function mongoSite() {
  const server = await startMongo();
  if (server.uri === undefined) return undefined;
  const { uri: base } = server;
  const open = async (size: number): Promise<Site> => {
    const address = new URL(base);
    address.pathname = `/vssid_bench_${randomBytes(8).toString("hex")}`;
    const uri = address.href;
    const store = await openStore({ kind: "mongodb", uri, dataKey: randomBytes(32) });
    await saveAll(store, 0, Math.max(size, DUE_IN_ALL));
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

/** Saves the people from one number to another; a thousand are due at each tick, the others on later days. */
async function saveAll({ cases, people }: Store, from: number, to: number): Promise<void> {
  const save = async (index: number) => {
    if (index >= DUE_IN_ALL) return cases.save(somebodyLater(index), 0);
    const known = somebodyDue(index);
    const consent = { version: "2026-03", at: known.createdAt, purpose: "benchmark" };
    await people.save({ id: known.personId, locale: "vi", consent, createdAt: known.createdAt });
    return cases.save(known, 0);
  };
  let next = from;
  const work = async () => {
    while (next < to) await save(next++);
  };
  await Promise.all(Array.from({ length: SAVING_AT_ONCE }, work));
}

function somebody(index: number, dueAt: Date): Case {
  const at = minuteOf(-1_440).toISOString();
  return {
    personId: FIRST_ID + index,
    procedureId: vssid.procedure.id,
    revision: 1,
    status: "active",
    attempt: 1,
    at: { step: "portal", screen: "open" },
    left: {},
    done: {},
    answers: {},
    ticked: {},
    dueAt: dueAt.toISOString(),
    appliedUpdate: 0,
    owed: [],
    history: [],
    createdAt: at,
    touchedAt: at,
  };
}

/** With as few bytes as a case can have: what counts is how many there are. */
function somebodyLater(index: number): Case {
  return somebody(index, new Date(minuteOf(-30).getTime() + (1 + (index % 300)) * DAY_MS));
}

function somebodyDue(index: number): Case {
  const known = somebody(index, minuteOf(Math.floor(index / DUE)));
  const done = ["who", "already", "photos", "details", "portal"].map((step) => [step, known.createdAt]);
  return {
    ...known,
    at: { step: "declaration", screen: "print" },
    left: { declaration: "print" },
    done: Object.fromEntries(done),
    answers: {
      who: { track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thử", code: "SV-0001", phone: "" },
      registration: { pressedOn: "2026-03-02" },
    },
    clock: { startedOn: "2026-03-02" as LocalDate, lastDay: "2026-03-12" as LocalDate },
    history: done.map(([step]) => ({ at: known.createdAt, what: `done:${step}` })),
  };
}
