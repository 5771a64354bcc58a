import { beforeAll, describe, expect, it } from "vitest";
import { type Complaint, lint } from "../support/project/lint.ts";
import { ownFiles } from "../support/project/sources.ts";

const work = "async function work(): Promise<void> {}\n";

/** For each rule a file that breaks it. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "nursery/noFloatingPromises": ["src/app/floats.ts", `${work}export function f(): void {\n  work();\n}\n`],
  "nursery/noMisusedPromises": [
    "src/app/misuses.ts",
    `${work}export function f(): number {\n  if (work()) return 1;\n  return 2;\n}\n`,
  ],
  "style/noDefaultExport": ["src/app/default.ts", "export default 1;\n"],
  "style/noProcessEnv": ["src/ops/env.ts", 'export const home = process.env["HOME"];\n'],
  "suspicious/noConsole": ["src/ops/console.ts", 'console.log("hello");\n'],
  "suspicious/noExplicitAny": ["src/app/any.ts", "export const x: any = 1;\n"],
  "suspicious/noTsIgnore": ["src/app/ignore.ts", "// @ts-ignore\nexport const x = 1;\n"],
  "suspicious/noSkippedTests": ["test/unit/skip.test.ts", 'it.skip("a", () => {});\n'],
  "suspicious/noFocusedTests": ["test/unit/only.test.ts", 'it.only("a", () => {});\n'],
  "style/noExcessiveLinesPerFile": ["src/app/long.ts", "export {};\n".repeat(251)],
  "style/noNonNullAssertion": ["src/app/bang.ts", "export const f = (x?: string) => x!.length;\n"],
  "style/useImportType": [
    "src/app/type.ts",
    'import { A } from "./a.ts";\nexport const f = (a: A) => a as string;\n',
  ],
  "style/useNodejsImportProtocol": ["src/ops/protocol.ts", 'export { join } from "path";\n'],
  "correctness/noUndeclaredDependencies": ["src/telegram/dep.ts", 'export { x } from "left-pad";\n'],
  "correctness/noUnusedFunctionParameters": ["src/app/unused.ts", "export const f = (x: number) => 1;\n"],
};

/** Folders in which two files that import each other are refused, even where only types go round. */
const cycles = [
  "src/domain/case",
  "src/content-check",
  "src/app",
  "src/telegram/features",
  "src/timing",
  "src/intake",
  "src/delivery",
  "src/storage/mongo",
  "src/schedule",
  "src/timing",
  "src/i18n",
  "src/ops",
  "src/config",
  "src",
  "flows/vssid/steps",
  "simulator/world",
  "simulator/page/chat",
];

const inCycles = cycles.flatMap((folder) => {
  const kind = folder === "simulator/page/chat" ? "js" : "ts";
  const passOn = (name: string) =>
    kind === "js" ? `export { ${name} } from` : `export type { ${name} } from`;
  return [
    [`${folder}/cycle-a.${kind}`, `${passOn("b")} "./cycle-b.${kind}";\nexport const a = 1;\n`],
    [`${folder}/cycle-b.${kind}`, `${passOn("a")} "./cycle-a.${kind}";\nexport const b = 1;\n`],
  ] as const;
});

describe("the linter", () => {
  let complaints: Complaint[];

  beforeAll(async () => {
    complaints = await lint(Object.fromEntries([...Object.values(planted), ...inCycles]));
  });

  it.each(cycles)("finds a planted import cycle in %s", (folder) => {
    const inFolder = complaints.filter(({ file }) => file.startsWith(`${folder}/cycle-`));
    expect(inFolder.map(({ rule }) => rule)).toContain("suspicious/noImportCycles");
  });

  it("has a planted import cycle in each folder of src", () => {
    const folders = new Set(ownFiles().flatMap((path) => /^src\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
    expect([...folders].filter((folder) => !cycles.some((each) => each.startsWith(folder)))).toEqual([]);
  });

  it.each(Object.entries(planted).map(([rule, [file]]) => [rule, file]))(
    "finds a planted %s",
    (rule, file) => {
      expect(
        complaints.filter((complaint) => complaint.file === file).map((complaint) => complaint.rule),
      ).toContain(rule);
    },
  );

  it("has nothing to say about a tidy file", async () => {
    const tidy = `${work}/** Works. */\nexport async function f(): Promise<void> {\n  await work();\n}\n`;
    expect(await lint({ "src/app/tidy.ts": tidy })).toEqual([]);
  });

  it("lets the configuration read the environment and config files export a default", async () => {
    const files = {
      "src/config/config.ts": 'export const home = process.env["HOME"];\n',
      "vitest.config.ts": "export default {};\n",
    };
    expect(await lint(files)).toEqual([]);
  });
});
