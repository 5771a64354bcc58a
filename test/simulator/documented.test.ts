import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emulatedMethods } from "../../simulator/methods/run-method.ts";

test("the README lists the methods that are emulated", () => {
  const text = readFileSync(new URL("../../simulator/README.md", import.meta.url), "utf8");
  const listed = /<!-- methods -->(.*?)<!-- \/methods -->/s.exec(text)?.[1] ?? "";
  expect(listed.match(/\w+/g)).toEqual(emulatedMethods);
});
