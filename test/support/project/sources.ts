import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript-6";
import { projectRoot } from "../../../src/config/project-root.ts";

const IGNORED = new Set([".git", "package-lock.json", ...textOf(".gitignore").split("\n").filter(Boolean)]);

/** The project's own files for which `wanted` is true, as paths from its folder; what git ignores is no file of ours. */
export function ownFiles(wanted: (path: string) => boolean = () => true, folder = ""): string[] {
  return readdirSync(new URL(folder, projectRoot), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      if (IGNORED.has(entry.name) || IGNORED.has(path) || entry.name.endsWith(".log")) return [];
      return entry.isDirectory() ? ownFiles(wanted, `${path}/`) : [path].filter(wanted);
    })
    .sort();
}

/** The text of one of the project's files. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, projectRoot), "utf8");
}

/** A TypeScript file as a tree. TypeScript 7 has no compiler API, hence the TypeScript 6 beside it. */
export function parse(path: string, text: string = textOf(path)): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}
