import { describe, expect, it } from "vitest";
import { ownFiles, textOf } from "../support/project/sources.ts";

/**
 * The README's tree is the code block with a line for `src/`: one folder a line, its name ending in a slash,
 * two spaces deeper for each level, then its purpose. Lines for files and for deeper folders are welcome.
 */
describe("the README", () => {
  it("is read in a few minutes: at most 900 words, tables and code included", () => {
    expect(textOf("README.md").split(/\s+/).length).toBeLessThanOrEqual(900);
  });
});

describe("the README's tree", () => {
  it("names every folder at the top and in src with its purpose, and none that is gone", () => {
    const folders = foldersOf(ownFiles());
    expect(folders.length).toBeGreaterThan(10);
    expect(differences(textOf("README.md"), folders)).toEqual([]);
  });

  it.each([
    ["a folder without a line", "src/  code\ndocs/  papers", ["no line for src/app/"]],
    [
      "a line without a folder",
      "src/  code\n  app/  uses\n  old/  gone\ndocs/  papers",
      ["no folder src/old/"],
    ],
    ["a line without a purpose", "src/  code\n  app/\ndocs/  papers", ["no purpose of src/app/"]],
    ["a missing tree", "", ["no tree"]],
    [
      "nothing, when all is right",
      "src/  code\n  main.ts  start\n  app/  uses\n    deep/  more\ndocs/  papers",
      [],
    ],
  ])("is compared and shows %s", (_, tree, expected) => {
    const readme = `# Bot\n\n\`\`\`\nnpm ci\n\`\`\`\n\n\`\`\`text\n${tree}\n\`\`\`\n`;
    expect(
      differences(readme, foldersOf(["README.md", "docs/a.md", "src/main.ts", "src/app/deep/b.ts"])),
    ).toEqual(expected);
  });
});

/** Folders at the top and in src, each ending in a slash. */
function foldersOf(files: readonly string[]): string[] {
  const folders = files.flatMap((path) => /^(src\/)([^/]+\/)|^([^/]+\/)/.exec(path)?.[0] ?? []);
  return [...new Set(["src/", ...folders])].sort();
}

function differences(readme: string, folders: readonly string[]): string[] {
  const tree = [...readme.matchAll(/^```.*\n([\s\S]*?)^```/gm)]
    .map(([, block = ""]) => block)
    .find((it) => /^src\//m.test(it));
  if (tree === undefined) return ["no tree"];
  const told = purposes(tree);
  const ours = [...told.keys()].filter((path) => /^(src\/)?[^/]+\/$/.test(path));
  return [
    ...folders.filter((path) => !told.has(path)).map((path) => `no line for ${path}`),
    ...ours.filter((path) => !folders.includes(path)).map((path) => `no folder ${path}`),
    ...ours.filter((path) => told.get(path) === "").map((path) => `no purpose of ${path}`),
  ];
}

/** The purpose of each folder of a tree, by path. */
function purposes(tree: string): Map<string, string> {
  const above: string[] = [];
  const told = new Map<string, string>();
  for (const line of tree.split("\n")) {
    const [, indent, name, purpose = ""] = /^( *)(\S+\/)\s*(.*)$/.exec(line) ?? [];
    if (indent === undefined || name === undefined) continue;
    const depth = indent.length / 2;
    above.splice(depth, above.length, name);
    told.set(above.join(""), purpose);
  }
  return told;
}
