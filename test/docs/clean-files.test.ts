import { describe, expect, it } from "vitest";
import { ownFiles, textOf } from "../support/project/sources.ts";

const TEXT =
  /\.(ts|js|json|md|ftl|css|html|svg|yml|java|xml|txt|example)$|(^|\/)(run|LICENSE|\.npmrc|\.gitignore)$/;

/** What names the machine or the registry somebody happened to work with. Put together so that this file is clean. */
const PLACES = new RegExp(
  [
    `registry\\.${"npmjs"}`,
    `${"npmjs"}\\.org/`,
    `repo1?\\.${"maven"}`,
    `/(${"work"}|${"home"}|${"root"}|${"Users"})/\\w`,
    `(?<![\\w.])/${"tmp"}/\\w`,
    `[A-Z]:\\\\\\\\${"Users"}`,
  ].join("|"),
);

const files = ownFiles((path) => TEXT.test(path));

describe("every file of the project", () => {
  it("names no machine and no registry", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => placesIn(path, textOf(path)))).toEqual([]);
  });

  it("holds no unfinished note", () => {
    const unfinished = new RegExp(`\\b(${"TO"}DO|${"FIX"}ME|${"XX"}X)\\b`);
    expect(files.filter((path) => /\.(ts|js)$/.test(path) && unfinished.test(textOf(path)))).toEqual([]);
  });
});

describe("the search for machines and registries", () => {
  it.each([
    `/${"work"}/main/a.ts`,
    `https://registry.${"npmjs"}.org/`,
    `file:///${"tmp"}/a`,
    `/${"home"}/an/bot`,
  ])("finds %s", (place) => {
    expect(placesIn("a.ts", `const a = "${place}";`)).toHaveLength(1);
  });

  it("does not mind what only looks similar", () => {
    expect(
      placesIn("a.ts", 'const a = "https://example.edu/homework", b = "./tmp/", c = "/rooted";'),
    ).toEqual([]);
  });
});

function placesIn(path: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => (PLACES.test(line) ? [`${path}:${index + 1}`] : []));
}
