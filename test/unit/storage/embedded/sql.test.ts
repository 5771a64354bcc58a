import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSql, type Param, type Sql } from "../../../../src/storage/embedded/sql.ts";

let folder: string;
let sql: Sql;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vssid-sql-"));
  sql = openSql(join(folder, "test.db"));
  sql.script("CREATE TABLE kept (id INTEGER PRIMARY KEY, value)");
});

afterEach(() => {
  sql.close();
  rmSync(folder, { recursive: true });
});

const roundTrip = (value: Param) => {
  sql.run("INSERT OR REPLACE INTO kept VALUES (1, ?)", value);
  return [sql.get("SELECT value FROM kept")?.["value"], sql.all("SELECT value FROM kept")[0]?.["value"]];
};

describe("a value bound to a statement", () => {
  it.each([["text ễ"], [""], [0], [-1.5], [2 ** 52 - 1], [null]])("comes back as it was: %j", (value) => {
    expect(roundTrip(value)).toEqual([value, value]);
  });

  it("comes back as bytes when it was bytes", () => {
    for (const value of roundTrip(new Uint8Array([0, 1, 255]))) {
      expect(value).toBeInstanceOf(Uint8Array);
      expect([...(value as Uint8Array)]).toEqual([0, 1, 255]);
    }
    expect(roundTrip(Buffer.alloc(0))).toEqual([Buffer.alloc(0), new Uint8Array()]);
  });

  it("is 0 or 1 for a boolean", () => {
    expect(roundTrip(true)).toEqual([1, 1]);
    expect(roundTrip(false)).toEqual([0, 0]);
  });

  it.each([
    [undefined, "undefined"],
    [{ a: 1 }, "Object"],
    [[1], "Array"],
    [new Date(), "Date"],
    [new ArrayBuffer(2), "ArrayBuffer"],
    [Object.create(null), "object"],
    [() => 1, "function"],
    [Number.NaN, "number"],
    [Number.POSITIVE_INFINITY, "number"],
  ])("is refused, and the process lives, when it is %s", (value, kind) => {
    expect(() => roundTrip(value as Param)).toThrow(`SQL takes no value of type ${kind}:`);
    expect(sql.all("SELECT * FROM kept")).toEqual([]);
  });
});

describe("rows", () => {
  it("have their columns and nothing else", () => {
    sql.run("INSERT INTO kept VALUES (1, 'a'), (2, 'b')");
    expect(sql.get("SELECT * FROM kept WHERE id = ?", 2)).toEqual({ id: 2, value: "b" });
    expect(sql.all("SELECT * FROM kept ORDER BY id")).toEqual([
      { id: 1, value: "a" },
      { id: 2, value: "b" },
    ]);
    expect(sql.get("SELECT * FROM kept WHERE id = 3")).toBeUndefined();
    expect(sql.run("UPDATE kept SET value = 'c'")).toBe(2);
  });
});

describe("a transaction", () => {
  it("does all of its work or none", () => {
    const failing = () =>
      sql.transaction(() => {
        sql.run("INSERT INTO kept VALUES (1, 'a')");
        throw new Error("no more");
      });
    expect(failing).toThrow("no more");
    expect(sql.all("SELECT * FROM kept")).toEqual([]);
    expect(sql.transaction(() => sql.run("INSERT INTO kept VALUES (1, 'a')"))).toBe(1);
    expect(sql.all("SELECT * FROM kept")).toHaveLength(1);
  });
});

describe("a closed database", () => {
  it("runs nothing more, not even what was prepared", () => {
    sql.get("SELECT 1");
    sql.close();
    sql.close();
    expect(() => sql.get("SELECT 1")).toThrow("The store is closed.");
    expect(() => sql.script("SELECT 1")).toThrow("The store is closed.");
  });

  it("leaves one file, free for the next", () => {
    sql.get("PRAGMA locking_mode = EXCLUSIVE");
    sql.get("PRAGMA journal_mode = WAL");
    sql.run("INSERT INTO kept VALUES (1, 'a')");
    sql.close();
    expect(readdirSync(folder)).toEqual(["test.db"]);

    sql = openSql(join(folder, "test.db"));
    expect(sql.get("SELECT value FROM kept")).toEqual({ value: "a" });
  });
});
