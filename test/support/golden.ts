import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Compares a text with a file that people review; with `UPDATE=1` the file is written anew. */
export function expectGolden(file: URL, text: string): void {
  if (process.env["UPDATE"] === "1") writeFileSync(file, text);
  const expected = existsSync(file) ? readFileSync(file, "utf8") : "";
  expect(text, "To accept a change that is meant: UPDATE=1 npx vitest run test/scenarios").toBe(expected);
}
