import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { vssid } from "../flows/index.ts";
import type { Case } from "../src/domain/case.ts";
import type { LocalDate } from "../src/domain/local-date.ts";
import { openStore } from "../src/storage/open-store.ts";
import type { Store } from "../src/storage/store.ts";
import { startMongo } from "../test/support/mongo-server.ts";

/** How many are due in one tick. */
export const DUE = 1_000;

/** Ticks that are measured of each kind, and one before that is not. */
export const ROUNDS = 6;

/** A store to be filled, and how to leave nothing behind. */
export type Site = { readonly store: Store; readonly close: () => Promise<void> };

const FIRST_ID = 1_000_000_000;
const FILLING_AT_ONCE = 64;
const DAY_MS = 86_400_000;

/** A Tuesday morning: whoever pressed "Ghi nhận" the day before is reminded to print. */
const FIRST_TICK = Date.parse("2026-03-03T08:30:00+07:00");

/** The minute of a tick, counted from 0. */
export const minuteOf = (index: number) => new Date(FIRST_TICK + index * 60_000);

/** A new data folder. */
export async function embeddedSite(): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
  const store = await openStore({ kind: "embedded", dataDir });
  return {
    store,
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** New databases on a MongoDB, or on its stand-in where there is none; nothing where there is neither. */
export async function mongoSite() {
  const server = await startMongo();
  if (server.uri === undefined) return undefined;
  const { uri: base } = server;
  const open = async (): Promise<Site> => {
    const address = new URL(base);
    address.pathname = `/vssid_bench_${randomBytes(8).toString("hex")}`;
    const uri = address.href;
    const store = await openStore({ kind: "mongodb", uri, dataKey: randomBytes(32) });
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

/** So many cases, of which a thousand are due at each tick and the others on later days. */
export async function fill({ cases, people }: Store, size: number): Promise<void> {
  const dueInAll = 2 * ROUNDS * DUE;
  const save = async (index: number) => {
    const personId = FIRST_ID + index;
    if (index >= dueInAll) return cases.save(somebodyLater(personId, index), 0);
    const createdAt = minuteOf(-1_440).toISOString();
    const consent = { version: "2026-03", at: createdAt, purpose: "benchmark" };
    await people.save({ id: personId, locale: "vi", consent, createdAt });
    return cases.save(somebodyDue(personId, minuteOf(Math.floor(index / DUE))), 0);
  };
  let next = 0;
  const work = async () => {
    while (next < Math.max(size, dueInAll)) await save(next++);
  };
  await Promise.all(Array.from({ length: FILLING_AT_ONCE }, work));
}

function somebody(personId: number, dueAt: Date): Case {
  const at = minuteOf(-1_440).toISOString();
  return {
    personId,
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
function somebodyLater(personId: number, index: number): Case {
  return somebody(personId, new Date(minuteOf(-30).getTime() + (1 + (index % 300)) * DAY_MS));
}

function somebodyDue(personId: number, dueAt: Date): Case {
  const known = somebody(personId, dueAt);
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
