import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay, workingDaysBetween } from "../../../../src/domain/calendar/calendar.ts";
import { addDays, daysFrom } from "../../../../src/domain/calendar/local-date.ts";
import {
  internalCutOff,
  lastDayToHandIn,
  lastDayToPost,
  shortOfWorkingDays,
} from "../../../../src/domain/deadline/safe-days.ts";
import { aCalendar } from "../../../support/a-calendar.ts";
import { day } from "../../../support/builders.ts";

const tet = aCalendar(daysFrom(day("2026-02-14"), day("2026-02-22")));
const leads = { postalDays: 5, cutOffDays: 7 };
const deadline = (startedOn: string) => ({
  startedOn: day(startedOn),
  lastDay: addDays(day(startedOn), 10),
});

describe("who registers in plain weeks", () => {
  test("on a Monday may hand in on day 10, post on day 5, and is asked to be there on the working day before day 7", () => {
    const monday = deadline("2026-03-02");
    expect(lastDayToHandIn(tet, monday)).toBe("2026-03-12");
    expect(lastDayToPost(tet, monday, leads)).toBe("2026-03-06");
    expect(internalCutOff(tet, monday, leads)).toBe("2026-03-09");
  });

  test("on a Thursday hands in on the Friday before a last day on a Sunday", () => {
    expect(lastDayToHandIn(tet, deadline("2026-03-05"))).toBe("2026-03-13");
  });
});

describe("who registers right before Tết", () => {
  test("on Thursday 12/2 has until Friday 13/2 and no longer", () => {
    const thursday = deadline("2026-02-12");
    expect(thursday.lastDay).toBe("2026-02-22");
    expect(lastDayToHandIn(tet, thursday)).toBe("2026-02-13");
    expect(lastDayToPost(tet, thursday, leads)).toBe("2026-02-13");
    expect(internalCutOff(tet, thursday, leads)).toBe("2026-02-13");
  });

  test("on Saturday 14/2 finds no day for the post and no office before day 9", () => {
    const saturday = deadline("2026-02-14");
    expect(lastDayToPost(tet, saturday, leads)).toBeUndefined();
    expect(internalCutOff(tet, saturday, leads)).toBe("2026-02-24");
    expect(lastDayToHandIn(tet, saturday)).toBe("2026-02-24");
  });

  test("is told how few days are left, and when it is better to begin", () => {
    expect(shortOfWorkingDays(tet, day("2026-02-12"), 10, 4)).toEqual({
      workingDays: 1,
      better: "2026-02-16",
    });
    expect(shortOfWorkingDays(tet, day("2026-02-16"), 10, 4)).toBeUndefined();
    expect(shortOfWorkingDays(tet, day("2026-03-02"), 10, 4)).toBeUndefined();
  });

  test("keeps the last day itself where no office works at all", () => {
    const closed = aCalendar(daysFrom(day("2026-02-01"), day("2026-12-31")));
    expect(lastDayToHandIn(closed, deadline("2026-03-02"))).toBe("2026-03-12");
    expect(shortOfWorkingDays(closed, day("2026-03-02"), 10, 4)).toEqual({
      workingDays: 0,
      better: undefined,
    });
  });
});

describe("whatever days are off", () => {
  const offset = fc.nat(120);
  const calendars = fc
    .array(offset, { maxLength: 60 })
    .map((days) => aCalendar(days.map((each) => addDays(day("2026-02-01"), each))));
  const countdowns = offset.map((each) => deadline(addDays(day("2026-02-01"), each)));

  test("nobody is told a day before the start or after the last one, nor a day off while there is another", () => {
    fc.assert(
      fc.property(calendars, countdowns, (calendar, { startedOn, lastDay }) => {
        const safe = lastDayToHandIn(calendar, { startedOn, lastDay });
        expect(safe >= startedOn && safe <= lastDay).toBe(true);
        const worked = daysFrom(startedOn, lastDay).filter((each) => isWorkingDay(calendar, each));
        expect(safe).toBe(worked.at(-1) ?? lastDay);
        const cutOff = internalCutOff(calendar, { startedOn, lastDay }, leads);
        expect(cutOff >= startedOn && cutOff <= safe).toBe(true);
      }),
    );
  });

  test("the better day to begin leaves enough, and no day between would", () => {
    fc.assert(
      fc.property(
        calendars,
        countdowns,
        fc.integer({ min: 1, max: 7 }),
        (calendar, { startedOn }, enough) => {
          const left = (from: typeof startedOn) => workingDaysBetween(calendar, from, addDays(from, 10));
          const short = shortOfWorkingDays(calendar, startedOn, 10, enough);
          if (!short) {
            expect(left(startedOn)).toBeGreaterThanOrEqual(enough);
            return;
          }
          expect(short.workingDays).toBe(left(startedOn));
          const { better } = short;
          if (!better) return;
          const before = daysFrom(startedOn, addDays(better, -1));
          expect(left(better)).toBeGreaterThanOrEqual(enough);
          expect(before.every((each) => left(each) < enough)).toBe(true);
        },
      ),
    );
  });
});
