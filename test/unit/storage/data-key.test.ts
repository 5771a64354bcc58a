import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadDataKey, parseDataKey } from "../../../src/storage/data-key.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vssid-key-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("the key in the data folder", () => {
  it("is made once, for the owner's eyes alone", () => {
    const key = loadDataKey(folder, { create: true });
    expect(key).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(["data.key"]);
    expect(statSync(join(folder, "data.key")).mode & 0o777).toBe(0o600);

    expect(loadDataKey(folder, { create: true })).toEqual(key);
    expect(loadDataKey(folder, { create: false })).toEqual(key);
  });

  it("differs from folder to folder", () => {
    const first = loadDataKey(folder, { create: true });
    rmSync(join(folder, "data.key"));
    expect(loadDataKey(folder, { create: true })).not.toEqual(first);
  });

  it("is not replaced when it is missed by data that needs it", () => {
    expect(() => loadDataKey(folder, { create: false })).toThrow(/data\.key is missing, .* set DATA_KEY/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["", "abc", "!".repeat(44), `${"A".repeat(43)}`, "A".repeat(60)])(
    "is refused when damaged: %j",
    (text) => {
      writeFileSync(join(folder, "data.key"), text);
      expect(() => loadDataKey(folder, { create: true })).toThrow(
        "is damaged: it must hold 32 bytes in base64",
      );
      expect(readFileSync(join(folder, "data.key"), "utf8")).toBe(text);
    },
  );
});

describe("a key in base64", () => {
  it("may end with a line break", () => {
    const text = Buffer.alloc(32, 1).toString("base64");
    expect(parseDataKey(`${text}\n`)).toEqual(Buffer.alloc(32, 1));
  });

  it("of another length, or with other characters, is none", () => {
    expect(parseDataKey(Buffer.alloc(31).toString("base64"))).toBeUndefined();
    expect(parseDataKey(`${Buffer.alloc(32, 1).toString("base64")}?`)).toBeUndefined();
  });
});
