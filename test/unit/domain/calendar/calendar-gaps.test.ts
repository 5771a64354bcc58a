import { describe, expect, test } from "vitest";
import { calendarGaps } from "../../../../src/domain/calendar/calendar-gaps.ts";
import { aCalendar } from "../../../support/a-calendar.ts";
import { day } from "../../../support/builders.ts";

const year = { daysOff: [], workingDays: [] };
const until2027 = aCalendar([], {
  years: { 2026: { ...year, standing: "official" }, 2027: { ...year, standing: "provisional" } },
});

describe("an operator is told", () => {
  test("nothing while the year is official and its end is far", () => {
    expect(calendarGaps(until2027, day("2026-11-01"))).toEqual([]);
  });

  test("sixty days before a year that is only provisional", () => {
    expect(calendarGaps(until2027, day("2026-11-02"))).toEqual([{ year: 2027, kind: "provisional" }]);
  });

  test("of a year that is missing, beside the one that is provisional", () => {
    expect(calendarGaps(until2027, day("2027-12-24"))).toEqual([
      { year: 2028, kind: "missing" },
      { year: 2027, kind: "provisional" },
    ]);
  });
});
