import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emulatedMethods } from "../../simulator/methods/run-method.ts";

test("the document lists the methods that are emulated", () => {
  const text = readFileSync(new URL("../../docs/simulator.md", import.meta.url), "utf8");
  const listed = /<!-- methods -->(.*?)<!-- \/methods -->/s.exec(text)?.[1] ?? "";
  expect(listed.match(/\w+/g)).toEqual(emulatedMethods);
});
