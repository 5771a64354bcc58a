import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { sampleCase } from "../../src/domain/sample-case.ts";
import { embeddedPlace } from "../support/stores.ts";

const { procedure } = vssid;
const ENTRY = fileURLToPath(new URL("../../src/forecast.ts", import.meta.url));

/** Runs the command in a process of its own; what a developer's `.env` says does not count. */
function run(args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((ended) => {
    const settings = { env: { MONGODB_URI: "", DEFAULT_LOCALE: "", ...env } };
    execFile(process.execPath, ["--import", "tsx", ENTRY, ...args], settings, (error, out, err) =>
      ended({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

async function place() {
  const made = await embeddedPlace();
  onTestFinished(made.remove);
  return made;
}

test("prints what somebody made up will be sent, without a store", async () => {
  const { dataDir } = await place();
  const missing = join(dataDir, "none");
  expect(await run(["--registered", "2026-02-12", "--locale", "en"], { DATA_DIR: missing })).toEqual({
    code: 0,
    out: [
      "Friday 13 February 2026 08:30  last-day-morning",
      "Friday 13 February 2026 14:00  last-day-afternoon",
      "Monday 23 February 2026 08:30  run-out",
      "",
    ].join("\n"),
    err: "",
  });
  expect(existsSync(missing)).toBe(false);
});

test("prints what somebody who is stored will be sent, and nothing about them", async () => {
  const { dataDir, open } = await place();
  const store = await open();
  const { current } = sampleCase(procedure, { answers: { who: { track: "student" } } }, new Date());
  const answers = { who: { track: "student", fullName: "Nguyễn Văn Thử" } };
  await store.cases.save({ ...current, personId: 123456789, answers }, 0);

  const busy = await run(["--person", "123456789"], { DATA_DIR: dataDir });
  expect(busy).toMatchObject({ code: 1, out: "" });
  expect(busy.err).toMatch(/^The data folder \S+ is in use by another process: [^\n]+\n$/);

  await store.close();
  const { code, out, err } = await run(["--person", "123456789"], { DATA_DIR: dataDir });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.split("\n").map((line) => line.split(" ").at(-1))).toEqual([
    "not-registered-1",
    "not-registered-2",
    "not-registered-3",
    "not-registered-4",
    "",
  ]);
  expect(out).not.toMatch(/Nguyễn|123456789/);
});

test("says in one sentence whom or what it does not find", async () => {
  const { dataDir, open } = await place();
  expect(await run(["--person", "5"], { DATA_DIR: join(dataDir, "none") })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^DATA_DIR=\S+ does not exist: name the folder [^\n]+\n$/),
  });
  await (await open()).close();
  expect(await run(["--person", "5"], { DATA_DIR: dataDir })).toMatchObject({
    code: 1,
    err: "--person=5 has no case here: check the id, and DATA_DIR or MONGODB_URI.\n",
  });
});
