import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCases } from "../../../../src/storage/embedded/cases.ts";
import { openInbox } from "../../../../src/storage/embedded/inbox.ts";
import { migrate } from "../../../../src/storage/embedded/migrations/migrate.ts";
import { openSql, type Sql } from "../../../../src/storage/embedded/sql.ts";
import { createSealer } from "../../../../src/storage/seal.ts";
import { aCase, anUpdate, minute } from "../../../contract/samples.ts";

let folder: string;
let sql: Sql;
let other: Sql; // another connection: it sees what is committed and nothing else

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vssid-group-"));
  sql = openSql(join(folder, "test.db"));
  other = openSql(join(folder, "test.db"));
  sql.get("PRAGMA foreign_keys = ON");
  sql.script(`
    CREATE TABLE kept (id INTEGER PRIMARY KEY, value TEXT);
    CREATE TABLE orphans (parent REFERENCES kept DEFERRABLE INITIALLY DEFERRED);`);
});

afterEach(() => {
  other.close();
  sql.close();
  rmSync(folder, { recursive: true });
});

const write = (id: number, committed?: () => void) =>
  sql.write("INSERT INTO kept VALUES (?, ?)", [id, "a"], committed);
/** A write that nothing is wrong with, until its whole group is to be committed. */
const writeThatCannotBeCommitted = () => sql.write("INSERT INTO orphans VALUES (99)", []);
const committedIds = () => other.all<{ id: number }>("SELECT id FROM kept ORDER BY id").map(({ id }) => id);
const outcomes = async (writes: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(writes)).map(({ status }) => status);

describe("writes of the same moment", () => {
  it("are all in the file as soon as one is told to be", async () => {
    const writes = [write(1), write(2)];
    await nextTurn();
    writes.push(write(3));
    expect(committedIds()).toEqual([]);
    await writes[0];
    expect(committedIds()).toEqual([1, 2, 3]);
    expect(await Promise.all(writes)).toEqual([1, 1, 1]);
  });

  it("do not wait for one another without end", async () => {
    let told = false;
    const first = write(1).then(() => {
      told = true;
    });
    let id = 1;
    while (!told && id < 100) {
      id += 1;
      void write(id);
      await nextTurn();
    }
    await first;
    expect(id).toBeLessThan(6);
  });

  it("are committed before anything is read, and before another transaction", async () => {
    const first = write(1);
    expect(sql.get("SELECT count(*) AS n FROM kept")).toEqual({ n: 1 });
    expect(committedIds()).toEqual([1]);
    const second = write(2);
    const tellingOnly = () =>
      sql.transaction(() => {
        throw new Error("no more");
      });
    expect(tellingOnly).toThrow("no more");
    expect(committedIds()).toEqual([1, 2]);
    expect(await Promise.all([first, second])).toEqual([1, 1]);
  });

  it("are committed when the file is closed", async () => {
    const last = write(1);
    sql.close();
    expect(committedIds()).toEqual([1]);
    expect(await last).toBe(1);
    await expect(write(2)).rejects.toThrow("The store is closed.");
  });

  it("are remembered in the very turn of their commit", () => {
    const remembered: number[] = [];
    void write(1, () => remembered.push(1));
    void write(2, () => remembered.push(2));
    expect(remembered).toEqual([]);
    sql.get("SELECT 1");
    expect(remembered).toEqual([1, 2]);
  });

  it("do not wait in vain when one of them cannot be remembered", async () => {
    const forgetful = () => {
      throw new Error("no room");
    };
    const writes = [write(1, forgetful), write(2)];
    expect(sql.get("SELECT count(*) AS n FROM kept")).toEqual({ n: 2 });
    expect(await outcomes(writes)).toEqual(["rejected", "fulfilled"]);
    await expect(writes[0]).rejects.toThrow("no room");
  });

  it("go on when one of them is refused", async () => {
    const remembered: number[] = [];
    const writes = [write(1), write(1, () => remembered.push(1)), write(2)];
    expect(await outcomes(writes)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    await expect(writes[1]).rejects.toThrow("UNIQUE constraint failed");
    expect(remembered).toEqual([]);
    expect(committedIds()).toEqual([1, 2]);
  });

  it("all fail when they cannot be committed, and the next ones are written", async () => {
    const remembered: number[] = [];
    const writes = [write(1, () => remembered.push(1)), writeThatCannotBeCommitted(), write(2)];
    expect(await outcomes(writes)).toEqual(["rejected", "rejected", "rejected"]);
    await expect(writes[0]).rejects.toThrow("FOREIGN KEY constraint failed");
    expect(remembered).toEqual([]);
    expect(committedIds()).toEqual([]);
    expect(await write(1)).toBe(1);
  });

  it("are told to be written only if they are, when the disk is full", async () => {
    sql.get("PRAGMA max_page_count = 20");
    const fits = Array.from({ length: 30 }, (_, i) =>
      sql.write("INSERT INTO kept VALUES (?, ?)", [i + 1, "x".repeat(i < 5 ? 10 : 9_000)]),
    );
    const written = (await outcomes(fits)).flatMap((status, i) => (status === "fulfilled" ? [i + 1] : []));
    expect(written).not.toHaveLength(30);
    expect(committedIds()).toEqual(written);
    expect(await write(99)).toBe(1);
  });
});

describe("whatever is done in whatever order", () => {
  const acts = [
    "write",
    "unfit",
    "taken",
    "orphan",
    "read",
    "transaction",
    "failing transaction",
    "turn",
  ] as const;

  it("what is told to be written is what is in the file and what is remembered", async () => {
    const order = fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(order, async (what) => {
        sql.run("DELETE FROM kept");
        sql.run("INSERT INTO kept VALUES (0, 'b')");
        const told = [0];
        const remembered = [0];
        const writes: Promise<unknown>[] = [];
        const begin = (writing: Promise<unknown>) => writes.push(writing.catch(() => {}));
        const seen = () => sql.get("SELECT count(*) AS n FROM kept")?.["n"];
        for (const [at, act] of what.entries()) {
          const id = at + 1;
          if (act === "write") begin(write(id, () => remembered.push(id)).then(() => told.push(id)));
          if (act === "unfit") begin(write(Number.NaN));
          if (act === "taken") begin(write(0, () => remembered.push(-1)));
          if (act === "orphan") begin(writeThatCannotBeCommitted());
          if (act === "read") expect(seen()).toBe(remembered.length);
          if (act === "failing transaction") expect(() => inTransaction(id, true)).toThrow("no more");
          if (act === "transaction") {
            inTransaction(id, false);
            remembered.push(id);
            told.push(id);
          }
          if (act === "turn") await nextTurn();
        }
        await Promise.all(writes);
        const stored = committedIds();
        expect(told.toSorted((a, b) => a - b)).toEqual(stored);
        expect(remembered.toSorted((a, b) => a - b)).toEqual(stored);
      }),
    );
  });

  function inTransaction(id: number, fails: boolean): void {
    sql.transaction(() => {
      sql.run("INSERT INTO kept VALUES (?, 'a')", id);
      if (fails) throw new Error("no more");
    });
  }
});

describe("a group that cannot be committed", () => {
  it("leaves a case and the inbox as they were, in the file and in memory", async () => {
    const sealer = createSealer(new Uint8Array(32).fill(7));
    migrate(sql, sealer);
    const cases = openCases(sql, sealer);
    const inbox = openInbox(sql, sealer);
    await inbox.add([anUpdate(1)], minute(0));
    await cases.save(aCase(501), 0);

    const writes = [
      cases.save(aCase(501, { revision: 2, status: "done" }), 1),
      inbox.markProcessed(1, minute(1)),
      writeThatCannotBeCommitted(),
    ];
    expect(await outcomes(writes)).toEqual(["rejected", "rejected", "rejected"]);

    expect(await cases.get(501, "vssid")).toEqual(aCase(501));
    expect(await openCases(sql, sealer).get(501, "vssid")).toEqual(aCase(501));
    expect(await inbox.counts()).toEqual({ waiting: 1, dead: 0 });
    expect(await openInbox(sql, sealer).counts()).toEqual({ waiting: 1, dead: 0 });
    expect(await cases.save(aCase(501, { revision: 2, status: "done" }), 1)).toBe("saved");
  });
});
