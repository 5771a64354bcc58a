import { posix } from "node:path";
import ts from "typescript-6";
import { describe, expect, it } from "vitest";
import { ownFiles, parse, textOf } from "../support/project/sources.ts";

/** Where a folder may know only the types of another: what it needs done arrives as functions. */
const typesOnly: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [/^src\/(intake|delivery|storage|media|spreadsheets|schedule|i18n)\//, /^src\/domain\//],
  [/^src\/(app|telegram)\//, /^src\/(storage|ops)\//],
];

describe("a folder that may know only the types of another", () => {
  it("imports nothing but types from it", () => {
    const files = ownFiles((path) => /^(src|flows)\/.*\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => valueImports(path, textOf(path)))).toEqual([]);
  });

  it.each([
    ["src/i18n/texts.ts", 'import { type A, b } from "../domain/case.ts";'],
    ["src/storage/mongo/cases.ts", 'import "../../domain/case.ts";'],
    ["src/app/begin.ts", 'export { b } from "../storage/store.ts";'],
    ["src/telegram/context.ts", 'import * as log from "../ops/log.ts";'],
  ])("is caught in %s with %s", (path, text) => {
    expect(valueImports(path, text)).toHaveLength(1);
  });

  it.each([
    ["src/i18n/texts.ts", 'import type { A } from "../domain/case.ts";'],
    ["src/i18n/texts.ts", 'import { type A, type B } from "../domain/case.ts";'],
    ["src/app/begin.ts", 'import { b } from "../domain/case.ts";'],
  ])("is let alone in %s with %s", (path, text) => {
    expect(valueImports(path, text)).toEqual([]);
  });
});

function valueImports(path: string, text: string): string[] {
  return parse(path, text).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const target = posix.join(posix.dirname(path), statement.moduleSpecifier.text);
    const bound = typesOnly.some(([from, to]) => from.test(path) && to.test(target));
    return bound && !isTypeOnly(statement) ? [`${path} imports more than types from ${target}`] : [];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause || clause.isTypeOnly) return clause !== undefined;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((name) => name.isTypeOnly)
  );
}
