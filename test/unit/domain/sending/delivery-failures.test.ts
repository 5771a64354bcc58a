import { expect, it } from "vitest";
import { noteFailure } from "../../../../src/domain/sending/delivery-failures.ts";

const monday = "2026-03-02T01:30:00.000Z";

it.each([
  ["once is still reachable", undefined, monday, { firstFailureAt: monday, unreachable: false }],
  [
    "twice on one day is still reachable",
    monday,
    "2026-03-03T01:29:59.999Z",
    { firstFailureAt: monday, unreachable: false },
  ],
  [
    "twice, a day apart, is unreachable",
    monday,
    "2026-03-03T01:30:00Z",
    { firstFailureAt: monday, unreachable: true },
  ],
])("who is said to be out of reach %s", (_, before, at, expected) => {
  expect(noteFailure(before, new Date(at))).toEqual(expected);
});
