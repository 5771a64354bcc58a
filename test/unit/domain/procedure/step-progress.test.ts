import { expect, it } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import { stepOf } from "../../../../src/domain/procedure/procedure.ts";
import { placeInStep } from "../../../../src/domain/procedure/step-progress.ts";

const { procedure } = vssid;

it.each([
  ["the first page", "portal", "open", 1, 10],
  ["a question in between", "portal", "pressed", 10, 10],
  ["the office as the first of three ways", "declaration", "officer", 4, 5],
  ["the post beside it", "declaration", "post", 4, 5],
  ["the question behind all three", "declaration", "handed-in", 5, 5],
  ["the store of the other phone", "install", "iphone", 2, 3],
  ["the other door, which leaves one screen out", "account", "vneid", 2, 4],
])("%s has its number in the step", (_, step, screen, number, of) => {
  expect(placeInStep(stepOf(procedure, step), screen)).toEqual({ number, of });
});

it("a way out of the step has none", () => {
  expect(placeInStep(stepOf(procedure, "already"), "ask")).toEqual({ number: 1, of: 1 });
  expect(placeInStep(stepOf(procedure, "already"), "vssid-login")).toBeUndefined();
});
