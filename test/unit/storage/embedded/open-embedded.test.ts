import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSql } from "../../../../src/storage/embedded/sql.ts";
import { openStore } from "../../../../src/storage/open-store.ts";
import { aCase, anUpdate, aPerson, minute } from "../../../contract/samples.ts";
import { embeddedPlace } from "../../../support/stores.ts";

let place: Awaited<ReturnType<typeof embeddedPlace>>;
let writer: ChildProcess | undefined;
const file = (name: string) => join(place.dataDir, name);

beforeEach(async () => {
  place = await embeddedPlace();
});

afterEach(async () => {
  writer?.kill("SIGKILL");
  await place.remove();
});

const PEOPLE = [501, 502, 503, 504];

/** Starts the writer and waits until each person's n-th write is acknowledged. Killing it tells how many of each were. */
async function writerAt(n: number): Promise<{ killed(): Promise<ReadonlyMap<number, number>> }> {
  const script = fileURLToPath(new URL("writer.ts", import.meta.url));
  writer = spawn(process.execPath, ["--import", "tsx", script, place.dataDir, ...PEOPLE.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = writer;
  const ended = once(writer, "close");
  const acknowledged = new Map(PEOPLE.map((personId) => [personId, 0]));
  await new Promise<void>((reached) => {
    if (!stdout) return;
    createInterface({ input: stdout }).on("line", (line) => {
      const [personId = 0, count = 0] = line.split(" ").map(Number);
      acknowledged.set(personId, count);
      if ([...acknowledged.values()].every((each) => each >= n)) reached();
    });
  });
  return {
    async killed() {
      writer?.kill("SIGKILL");
      await ended;
      return acknowledged;
    },
  };
}

describe("a process killed while several people write", () => {
  it("loses no write that was acknowledged, and needs no clean-up", async () => {
    const burst = await writerAt(100);
    const acknowledged = await burst.killed();

    const store = await place.open();
    for (const [at, personId] of PEOPLE.entries()) {
      const count = acknowledged.get(personId) ?? 0;
      const revision = (await store.cases.get(personId, "vssid"))?.revision;
      expect([count, count + 1]).toContain(revision);
      const again = Array.from({ length: count }, (_, i) => anUpdate((i + 1) * PEOPLE.length + at));
      expect(await store.inbox.add(again, minute(2))).toBe(0);
    }
    await store.close();
  });

  it("leaves a store that opens when the last bytes of its log are torn", async () => {
    const burst = await writerAt(20);
    const acknowledged = await burst.killed();
    const log = file("vssid.db-wal");
    truncateSync(log, statSync(log).size - 1500);
    appendFileSync(log, Buffer.alloc(700, 0xa5));

    const store = await place.open();
    for (const [personId, count] of acknowledged) {
      const revision = (await store.cases.get(personId, "vssid"))?.revision ?? 0;
      expect(revision).toBeGreaterThan(count - 5);
      expect(await store.cases.save(aCase(personId, { revision: revision + 1 }), revision)).toBe("saved");
    }
    await store.close();
  });
});

describe("a data folder", () => {
  it("belongs to one process at a time", async () => {
    const other = await writerAt(1);
    await expect(place.open()).rejects.toThrow(
      `The data folder ${place.dataDir} is in use by another process: stop that one first, or choose another DATA_DIR.`,
    );
    await other.killed();
    const store = await place.open();
    await store.close();
  });

  it("is made when it is missing, and is the owner's alone", async () => {
    const dataDir = file("new/data");
    const store = await openStore({ kind: "embedded", dataDir });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(dataDir))
      expect(statSync(join(dataDir, name)).mode & 0o777, name).toBe(0o600);
    await store.close();
    expect(readdirSync(dataDir).toSorted()).toEqual(["data.key", "vssid.db"]);
  });

  it("holds no key file when DATA_KEY is given", async () => {
    const store = await openStore({ kind: "embedded", dataDir: place.dataDir, dataKey: new Uint8Array(32) });
    await store.close();
    expect(readdirSync(place.dataDir)).toEqual(["vssid.db"]);
  });

  it("whose key file is gone is not opened with a new key", async () => {
    await (await place.open()).close();
    rmSync(file("data.key"));
    await expect(place.open()).rejects.toThrow("data.key is missing");
    await expect(place.open()).rejects.toThrow("data.key is missing");
  });

  it("that cannot be used says why", async () => {
    writeFileSync(file("a-file"), "");
    await expect(openStore({ kind: "embedded", dataDir: file("a-file") })).rejects.toThrow(
      /^The data folder .*a-file cannot be used \(E[A-Z]+\): it must be a folder that this user may write to\.$/,
    );
  });

  it("with a database that is none is told to be damaged", async () => {
    await (await place.open()).close();
    writeFileSync(file("vssid.db"), "not a database, but long enough to be looked at: ".repeat(50));
    await expect(place.open()).rejects.toThrow(`The database in ${place.dataDir} is damaged`);
  });

  it("of a newer version is left alone", async () => {
    await (await place.open()).close();
    const sql = openSql(file("vssid.db"));
    sql.script("PRAGMA user_version = 99");
    sql.close();
    await expect(place.open()).rejects.toThrow(
      "written by a newer version of the bot (its tables are version 99",
    );
  });

  it("takes a batch whole or not at all", async () => {
    const store = await place.open();
    const faulty = [anUpdate(1), anUpdate(Number.NaN), anUpdate(3)];
    await expect(store.inbox.add(faulty, minute(0))).rejects.toThrow("SQL takes no value of type number");
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    expect(await store.inbox.add([anUpdate(1), anUpdate(3)], minute(0))).toBe(2);
    await store.close();
  });

  it("may be told to survive a power cut", async () => {
    const store = await openStore({ kind: "embedded", dataDir: place.dataDir, durability: "full" });
    await store.people.save(aPerson(501));
    expect(await store.people.get(501)).toEqual(aPerson(501));
    await store.close();
  });
});
