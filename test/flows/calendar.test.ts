import { describe, expect, test } from "vitest";
import { calendar, leadTimesOf } from "../../flows/vssid/calendar.ts";
import { campaign } from "../../flows/vssid/campaign.ts";
import { checkCalendar } from "../../src/content-check/check-calendar.ts";
import { isWorkingDay, missingYears } from "../../src/domain/calendar/calendar.ts";
import { addDays } from "../../src/domain/calendar/local-date.ts";
import { lastDayToHandIn, lastDayToPost, shortOfWorkingDays } from "../../src/domain/deadline/safe-days.ts";
import { aCalendar } from "../support/a-calendar.ts";
import { day } from "../support/builders.ts";

describe("the calendar of the campaign", () => {
  test("has no mistakes", () => {
    expect(checkCalendar(calendar)).toEqual([]);
  });

  test.each([
    ["2026-01-02", false],
    ["2026-01-10", true],
    ["2026-02-13", true],
    ["2026-02-16", false],
    ["2026-02-23", true],
    ["2026-04-27", false],
    ["2026-04-29", true],
    ["2026-05-01", false],
    ["2026-05-04", true],
    ["2026-08-22", true],
    ["2026-08-31", false],
    ["2026-09-03", true],
    ["2027-02-08", false],
    ["2027-04-16", false],
    ["2027-05-03", false],
  ])("%s is worked: %s", (on, works) => {
    expect(isWorkingDay(calendar, day(on))).toBe(works);
  });

  test("covers every deadline that begins before the end of 2027's third quarter", () => {
    expect(missingYears(calendar, day("2026-01-01"), addDays(day("2027-09-30"), 30))).toEqual([]);
  });

  test("leaves who registers on Thursday 12/2/2026 only the Friday after", () => {
    const deadline = { startedOn: day("2026-02-12"), lastDay: day("2026-02-22") };
    expect(lastDayToHandIn(calendar, deadline)).toBe("2026-02-13");
    expect(lastDayToPost(calendar, deadline, leadTimesOf(campaign))).toBe("2026-02-13");
    expect(shortOfWorkingDays(calendar, deadline.startedOn, 10, 4)?.workingDays).toBe(1);
  });
});

describe("a calendar with a mistake is found out", () => {
  const year = { standing: "official", daysOff: [], workingDays: [] } as const;
  const years = (but: object) => ({ years: { 2026: { ...year, ...but } } });

  test.each([
    [years({ daysOff: ["2026-02-29"] }), `"2026-02-29" is no day of 2026`],
    [years({ daysOff: ["2027-01-01"] }), `"2027-01-01" is no day of 2026`],
    [years({ workingDays: ["2026-03-05"] }), "2026-03-05 is said to be worked, but is no weekend"],
    [
      years({ daysOff: ["2026-03-07"], workingDays: ["2026-03-07"] }),
      "2026-03-07 cannot be a day off and be worked",
    ],
    [{ officeHours: [{ from: "7:30", to: "11:30" }] }, `"7:30" to "11:30" are no hours of a day`],
    [{ officeHours: [{ from: "11:30", to: "07:30" }] }, `"11:30" to "07:30" are no hours of a day`],
    [
      { slots: { morning: "07:00", afternoon: "14:00" } },
      `reminders of the morning come at "07:00", which is no time of the sending hours`,
    ],
    [{ slots: { morning: "15:00", afternoon: "14:00" } }, "the afternoon comes before the morning"],
  ])("%j", (but, mistake) => {
    expect(checkCalendar(aCalendar([], but))).toEqual([mistake]);
  });
});
