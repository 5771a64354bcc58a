import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOfficeOpen, isQuiet, nextSendingTime, slotOn } from "../../../../src/domain/calendar/hours.ts";
import { aCalendar, at } from "../../../support/a-calendar.ts";
import { day } from "../../../support/builders.ts";

const calendar = aCalendar([day("2026-03-06")]);

describe("the office is open", () => {
  test.each([
    ["2026-03-05", "07:29", false],
    ["2026-03-05", "07:30", true],
    ["2026-03-05", "11:29", true],
    ["2026-03-05", "11:30", false],
    ["2026-03-05", "13:30", true],
    ["2026-03-05", "17:00", false],
    ["2026-03-06", "09:00", false],
    ["2026-03-07", "09:00", false],
  ])("on %s at %s: %s", (on, time, open) => {
    expect(isOfficeOpen(calendar, at(on, time))).toBe(open);
  });
});

describe("nobody is disturbed at night", () => {
  test.each([
    ["07:59", "08:00", "2026-03-05"],
    ["08:00", "08:00", "2026-03-05"],
    ["19:59", "19:59", "2026-03-05"],
    ["20:00", "08:00", "2026-03-06"],
    ["23:59", "08:00", "2026-03-06"],
    ["00:00", "08:00", "2026-03-05"],
  ])("what is due at %s comes at %s of %s", (due, comes, on) => {
    expect(nextSendingTime(calendar, at("2026-03-05", due))).toEqual(at(on, comes));
  });

  test("the next loud moment is loud, is never earlier, and is the moment itself where that is loud", () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: at("2020-01-01", "00:00"), max: at("2040-01-01", "00:00") }),
        (instant) => {
          const loud = nextSendingTime(calendar, instant);
          expect(isQuiet(calendar, loud)).toBe(false);
          if (isQuiet(calendar, instant)) expect(loud > instant).toBe(true);
          else expect(loud).toEqual(instant);
        },
      ),
    );
  });
});

test("reminders come in the morning or in the afternoon", () => {
  expect(slotOn(calendar, day("2026-03-05"), "morning").toISOString()).toBe("2026-03-05T01:30:00.000Z");
  expect(slotOn(calendar, day("2026-03-05"), "afternoon").toISOString()).toBe("2026-03-05T07:00:00.000Z");
});
