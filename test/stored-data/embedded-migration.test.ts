import { expect, it, onTestFinished } from "vitest";
import { migrate } from "../../src/storage/embedded/migrations/migrate.ts";
import type { Sql } from "../../src/storage/embedded/sql.ts";
import { createSealer } from "../../src/storage/seal.ts";
import { embeddedPlace } from "../support/stores.ts";
import { dataKey, embeddedCopy } from "./support/copies.ts";

const sealer = createSealer(dataKey);
const TABLES = ["cases", "dialogues", "inbox", "ledger", "people"];
const layoutOf = (sql: Sql) => sql.get("PRAGMA user_version")?.["user_version"];
const tablesOf = (sql: Sql) =>
  sql.all(
    "SELECT type, name, tbl_name, replace(replace(sql, ' ', ''), char(10), '') AS text FROM sqlite_schema ORDER BY name",
  );
/** All rows, but for the bytes of dialogues: each sealing has a nonce of its own. */
const rowsOf = (sql: Sql) =>
  TABLES.map((table) => sql.all(`SELECT * FROM ${table} ORDER BY 1, 2`).map(({ sealed: _, ...row }) => row));

async function aCopy() {
  const copy = await embeddedCopy();
  onTestFinished(copy.remove);
  return copy;
}

async function migrated() {
  const copy = await aCopy();
  copy.onFile((sql) => migrate(sql, sealer));
  return copy;
}

it("a file that was migrated is not changed by another start", async () => {
  const { onFile, open } = await migrated();
  const before = onFile((sql) => [layoutOf(sql), rowsOf(sql)]);
  onFile((sql) => migrate(sql, sealer));
  await (await open()).close();
  expect(onFile((sql) => [layoutOf(sql), rowsOf(sql)])).toEqual(before);
});

it("a file that was migrated has the tables of a new one", async () => {
  const place = await embeddedPlace();
  onTestFinished(place.remove);
  await (await place.open()).close();
  const { openSql } = await import("../../src/storage/embedded/sql.ts");
  const fresh = openSql(`${place.dataDir}/vssid.db`);
  const expected = tablesOf(fresh);
  fresh.close();
  expect((await migrated()).onFile(tablesOf)).toEqual(expected);
});

it("a step that is stopped anywhere is taken back, and taken at the next start", async () => {
  const whole = (await migrated()).onFile(rowsOf);
  const { onFile } = await aCopy();
  for (let writes = 0; ; writes += 1) {
    const isStopped = onFile((sql) => stopped(() => migrate(stoppingAfter(sql, writes), sealer)));
    if (!isStopped) break;
    expect(onFile(layoutOf), `stopped after ${writes} writes`).toBe(2);
  }
  expect(onFile(layoutOf)).toBe(3);
  expect(onFile(rowsOf)).toEqual(whole);
});

it("readable values of a case can be asked for in SQL", async () => {
  const { onFile } = await migrated();
  const count = (where: string) =>
    onFile(
      (sql) => sql.get(`SELECT count(*) AS n FROM cases WHERE procedure_id = 'vssid' AND ${where}`)?.["n"],
    );
  expect(count("json_extract(segments, '$.track') = 'staff'")).toBeGreaterThan(0);
  expect(count("reachable = 0")).toBe(2);
  expect(count("last_day = '2026-03-16'")).toBe(1);
  expect(count("last_day IS NULL AND step = 'details'")).toBeGreaterThan(0);
});

it("another key is refused before anything is migrated", async () => {
  const { onFile, open } = await aCopy();
  onFile((sql) => sql.run("UPDATE meta SET value = ? WHERE name = 'key-check'", new Uint8Array(40)));
  await expect(open()).rejects.toThrow(/^DATA_KEY is not the key/);
  expect(onFile(layoutOf)).toBe(2);
});

class Stopped extends Error {}

function stopped(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}

/** The file as a process sees it that ends after so many writes inside transactions; SQLite takes those back. */
function stoppingAfter(sql: Sql, writes: number): Sql {
  let left = writes;
  const counted = <Args extends unknown[], T>(call: (...args: Args) => T) => {
    return (...args: Args): T => {
      if (left === 0) throw new Stopped();
      left -= 1;
      return call(...args);
    };
  };
  return { ...sql, run: counted(sql.run), script: counted(sql.script) };
}
