import ts from "typescript-6";
import { describe, expect, it } from "vitest";
import { ownFiles, parse, textOf } from "../support/project/sources.ts";

describe("everything exported", () => {
  it("has a sentence that says what it is", () => {
    const files = ownFiles((path) => /^(src|flows|simulator|bench|test\/support)\/.*\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => undocumented(path, textOf(path)))).toEqual([]);
  });

  it.each([
    ["a function", "export function f() {}", ["a.ts: f"]],
    ["a constant", "/** Says nothing of b. */\nexport const a = 1;\nexport const b = 2;", ["a.ts: b"]],
    ["a type", "export type T = 1;", ["a.ts: T"]],
    ["a default", "export default function () {}", ["a.ts: default"]],
    ["one with a plain comment", "// A number.\nexport const a = 1;", ["a.ts: a"]],
    ["one with tags alone", "/** @example f() */\nexport function f() {}", ["a.ts: f"]],
    ["nothing when it is told", "/** A number. */\nexport const a = 1;", []],
    ["nothing when it is only passed on", 'export type { T } from "./t.ts";', []],
    ["nothing when it is our own business", "const a = 1;", []],
  ])("without one is found: %s", (_, text, found) => {
    expect(undocumented("a.ts", text)).toEqual(found);
  });
});

function undocumented(path: string, text: string): string[] {
  return parse(path, text)
    .statements.filter((statement) => isExported(statement) && !hasSentence(statement))
    .map((statement) => `${path}: ${nameOf(statement)}`);
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function hasSentence(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).some((doc) => ts.isJSDoc(doc) && doc.comment !== undefined);
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations[0]?.name.getText() ?? "";
  const name = (statement as ts.DeclarationStatement).name;
  return name?.getText() ?? "default";
}
