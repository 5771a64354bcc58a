import { expect, it } from "vitest";
import { struck } from "../../../../src/domain/sending/delivery-failures.ts";

const monday = "2026-03-02T01:30:00.000Z";

it.each([
  ["once is still reachable", undefined, monday, { strike: monday, unreachable: false }],
  [
    "twice on one day is still reachable",
    monday,
    "2026-03-03T01:29:59.999Z",
    { strike: monday, unreachable: false },
  ],
  [
    "twice, a day apart, is unreachable",
    monday,
    "2026-03-03T01:30:00Z",
    { strike: monday, unreachable: true },
  ],
])("who is said to be out of reach %s", (_, before, at, expected) => {
  expect(struck(before, new Date(at))).toEqual(expected);
});
