import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFiles, textOf } from "../support/project/sources.ts";

const MAX_FILES = 15;
const MAX_LINES = 250;

const WRITTEN_BY_HAND = /\.(ts|js|json|md|ftl|css|html|svg|yml|java|xml)$/;

/** Written by a program: the simulator's schema, and data that an older version stored. */
const GENERATED = /^(simulator\/schema\/methods\.json$|test\/stored-data\/)/;

describe("sizes", () => {
  it("a folder of src, flows, simulator or test holds at most 15 files directly", () => {
    const files = ownFiles((path) => /^(src|flows|simulator|test)\//.test(path));
    expect(files.length).toBeGreaterThan(300);
    expect(crowded(files, MAX_FILES)).toEqual([]);
  });

  it("a file written by hand is short enough to read in one go", () => {
    const files = ownFiles((path) => WRITTEN_BY_HAND.test(path) && !GENERATED.test(path));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((path) => linesOf(textOf(path)) > MAX_LINES)).toEqual([]);
  });

  it("are counted: a file too many and a line too many are found; pictures and transcripts may be many", () => {
    const files = ["a/1.ts", "a/2.ts", "a/b/3.ts", "a/picture.svg", "a/story.vi.txt"];
    expect(crowded(files, 1)).toEqual(["a: 2 files"]);
    expect(linesOf("one\n".repeat(251))).toBe(251);
  });
});

/** Folders with more files than this directly in them. */
function crowded(files: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const path of files.filter((each) => !/\.(svg|txt)$/.test(each))) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([folder, count]) => `${folder}: ${count} files`);
}

function linesOf(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}
