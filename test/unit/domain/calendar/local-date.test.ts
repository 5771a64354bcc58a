import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  type LocalDate,
  localDate,
  localDateOf,
  startOf,
} from "../../../../src/domain/calendar/local-date.ts";

const day = (text: string) => text as LocalDate;
const anyDay = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-01-01T00:00:00Z"), noInvalidDate: true })
  .map(localDateOf);

describe("a day is a day in Vietnam", () => {
  test.each([
    ["2026-02-11T16:59:59.999Z", "2026-02-11"],
    ["2026-02-11T17:00:00.000Z", "2026-02-12"],
    ["2025-12-31T17:00:00.000Z", "2026-01-01"],
    ["2024-02-28T17:00:00.000Z", "2024-02-29"],
  ])("at %s it is %s", (instant, local) => {
    expect(localDateOf(new Date(instant))).toBe(local);
  });

  test("it begins at 17:00 UTC of the day before", () => {
    expect(startOf(day("2026-02-12")).toISOString()).toBe("2026-02-11T17:00:00.000Z");
  });

  test("its first instant belongs to it, the instant before does not", () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(localDateOf(startOf(any))).toBe(any);
        expect(localDateOf(new Date(startOf(any).getTime() - 1))).toBe(addDays(any, -1));
      }),
    );
  });
});

describe("days are counted on the calendar", () => {
  test.each([
    ["2026-02-12", 10, "2026-02-22"],
    ["2026-02-25", 10, "2026-03-07"],
    ["2024-02-25", 10, "2024-03-06"],
    ["2026-12-28", 10, "2027-01-07"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-01", 0, "2026-03-01"],
  ])("%s and %i days is %s", (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test("adding and counting undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe("a day is made of year, month and day", () => {
  test.each([
    [2026, 2, 12, "2026-02-12"],
    [2024, 2, 29, "2024-02-29"],
    [2026, 12, 31, "2026-12-31"],
  ])("%i, %i, %i is %s", (year, month, date, expected) => {
    expect(localDate(year, month, date)).toBe(expected);
  });

  test.each([
    [2026, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [Number.NaN, 1, 1],
  ])("%i, %i, %i is no day", (year, month, date) => {
    expect(localDate(year, month, date)).toBeUndefined();
  });
});
