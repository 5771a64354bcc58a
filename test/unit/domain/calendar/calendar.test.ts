import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isWorkingDay,
  lastWorkingDayUpTo,
  missingYears,
  provisionalYears,
  workingDaysBetween,
} from "../../../../src/domain/calendar/calendar.ts";
import { addDays, daysFrom } from "../../../../src/domain/calendar/local-date.ts";
import { aCalendar } from "../../../support/a-calendar.ts";
import { day } from "../../../support/builders.ts";

const friday = day("2026-03-06");
const monday = day("2026-03-09");
const swapped = aCalendar([], {
  years: {
    2026: {
      standing: "official",
      daysOff: [friday],
      workingDays: [day("2026-03-14")],
    },
    2027: { standing: "provisional", daysOff: [], workingDays: [] },
  },
});

describe("offices work", () => {
  test.each([
    ["2026-03-05", true, "on a Thursday"],
    ["2026-03-06", false, "not on a day off"],
    ["2026-03-07", false, "not on a Saturday"],
    ["2026-03-08", false, "not on a Sunday"],
    ["2026-03-14", true, "on a Saturday that was swapped for a day off"],
    ["2031-03-05", true, "on a Wednesday of a year that nobody has written down"],
    ["2031-03-08", false, "not on a Saturday of such a year"],
  ])("%s: %s, %s", (on, works) => {
    expect(isWorkingDay(swapped, day(on))).toBe(works);
  });
});

describe("the last working day", () => {
  test("is the day itself where it is worked, else the one before", () => {
    expect(lastWorkingDayUpTo(swapped, monday, day("2026-03-01"))).toBe(monday);
    expect(lastWorkingDayUpTo(swapped, day("2026-03-08"), day("2026-03-01"))).toBe("2026-03-05");
  });

  test("is not looked for before the day on which all began", () => {
    expect(lastWorkingDayUpTo(swapped, day("2026-03-08"), day("2026-03-05"))).toBe("2026-03-05");
    expect(lastWorkingDayUpTo(swapped, day("2026-03-08"), friday)).toBeUndefined();
  });
});

describe("working days are counted", () => {
  test("from the day after up to the last one", () => {
    expect(workingDaysBetween(swapped, day("2026-03-05"), day("2026-03-14"))).toBe(6);
    expect(workingDaysBetween(swapped, monday, monday)).toBe(0);
    expect(workingDaysBetween(swapped, monday, friday)).toBe(0);
  });

  test("one stretch after the other as in one go", () => {
    const days = fc.nat(60);
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const [from, middle, to] = [a, a + b, a + b + c].map((each) => addDays(friday, each));
        if (!from || !middle || !to) return;
        expect(workingDaysBetween(swapped, from, to)).toBe(
          workingDaysBetween(swapped, from, middle) + workingDaysBetween(swapped, middle, to),
        );
      }),
    );
  });
});

test("the bot can warn of years that it knows nothing of, or nothing official", () => {
  expect(missingYears(swapped, day("2026-12-30"), day("2029-01-02"))).toEqual([2028, 2029]);
  expect(missingYears(swapped, day("2026-12-30"), day("2027-01-02"))).toEqual([]);
  expect(provisionalYears(swapped, day("2026-12-30"), day("2028-01-02"))).toEqual([2027]);
});

test("days from one to another are all of them", () => {
  expect(daysFrom(day("2026-02-27"), day("2026-03-01"))).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  expect(daysFrom(friday, friday)).toEqual([friday]);
});
