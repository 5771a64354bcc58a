import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { projectRoot } from "../../../src/config/project-root.ts";

it("finds the folder with the package and the texts", () => {
  expect(projectRoot.href.endsWith("/")).toBe(true);
  for (const name of ["package.json", "locales", "flows"])
    expect(existsSync(new URL(name, projectRoot))).toBe(true);
});
