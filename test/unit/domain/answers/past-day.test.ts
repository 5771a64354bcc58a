import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validatePastDay } from "../../../../src/domain/answers/past-day.ts";
import { addDays, daysBetween, type LocalDate } from "../../../../src/domain/calendar/local-date.ts";
import { argsOf, asking, inShort } from "./asking.ts";

const ever = validatePastDay({ maxDaysAgo: 10_000 });

describe("on Thursday 12 February 2026, a day is understood however people write it", () => {
  test.each([
    ["hôm nay", "2026-02-12"],
    ["hom nay", "2026-02-12"],
    ["Hôm nay ạ".replace(" ạ", "."), "2026-02-12"],
    ["sáng nay", "2026-02-12"],
    ["today", "2026-02-12"],
    ["hôm qua", "2026-02-11"],
    ["tối qua", "2026-02-11"],
    ["Yesterday!", "2026-02-11"],
    ["hôm kia", "2026-02-10"],
    ["hôm kìa", "2026-02-09"],
    ["hôm kìa".normalize("NFD"), "2026-02-09"],
    ["3 ngày trước", "2026-02-09"],
    ["cách đây 3 ngày", "2026-02-09"],
    ["2 days ago", "2026-02-10"],
    ["12/2", "2026-02-12"],
    ["12/02/2026", "2026-02-12"],
    ["9.2.2026", "2026-02-09"],
    ["9-2-26", "2026-02-09"],
    ["９／２", "2026-02-09"],
    ["2026-02-09", "2026-02-09"],
    ["ngày 9 tháng 2", "2026-02-09"],
    ["ngày 9 tháng 2 năm 2026", "2026-02-09"],
    ["thứ hai ngày 9/2", "2026-02-09"],
    ["thứ 2, 9/2/2026", "2026-02-09"],
    ["ngày 9", "2026-02-09"],
    ["ngày 13", "2026-01-13"],
    ["ngày 31", "2026-01-31"],
    ["9 Feb", "2026-02-09"],
    ["February 9th, 2026", "2026-02-09"],
    ["Monday, 9 Feb 2026", "2026-02-09"],
    ["the 9th of February", "2026-02-09"],
    ["14/4", "2025-04-14"],
    ["hai hôm trước", "2026-02-10"],
    ["hôm kia em nộp rồi ạ", "2026-02-10"],
    ["9/2 nhé", "2026-02-09"],
    ["31/12", "2025-12-31"],
    ["29/2", "2024-02-29"],
  ])("%j is %s", (text, day) => {
    expect(inShort(ever(text, asking()))).toBe(day);
  });

  test.each([
    ["thứ hai", "2026-02-09"],
    ["Thứ 2", "2026-02-09"],
    ["t4", "2026-02-11"],
    ["thu tu", "2026-02-11"],
    ["chủ nhật", "2026-02-08"],
    ["CN", "2026-02-08"],
    ["thứ bảy", "2026-02-07"],
    ["hôm thứ sáu", "2026-02-06"],
    ["thứ năm", "2026-02-12"],
    ["thứ năm vừa rồi", "2026-02-05"],
    ["thứ hai tuần trước", "2026-02-02"],
    ["chủ nhật tuần trước", "2026-02-08"],
    ["Monday", "2026-02-09"],
    ["last Thursday", "2026-02-05"],
    ["Friday last week", "2026-02-06"],
  ])("%j is %s, said back as a date", (text, day) => {
    expect(inShort(ever(text, asking()))).toBe(`${day} ? doubt-day-weekday`);
    expect(argsOf(ever(text, asking()))).toEqual([{ day: day.split("-").reverse().join("/") }]);
  });

  test.each([
    ["31/2", "rejected-day-unknown"],
    ["13/2", "rejected-day-future"],
    ["13/4", "rejected-day-future"],
    ["29/2/2026", "rejected-day-unknown"],
    ["2/13/2026", "rejected-day-unknown"],
    ["0/0", "rejected-day-unknown"],
    ["1/1/0026", "rejected-day-unknown"],
    ["ngày 32", "rejected-day-unknown"],
    ["12", "rejected-day-unreadable"],
    ["tháng 2", "rejected-day-unreadable"],
    ["lâu rồi", "rejected-day-unreadable"],
    ["12/2/2026/1", "rejected-day-unreadable"],
    ["١٢/٢", "rejected-day-unreadable"],
    ["1/".repeat(5_000), "rejected-day-unreadable"],
    ["ngày mai", "rejected-day-future"],
    ["13/2/2026", "rejected-day-future"],
    ["2999-01-01", "rejected-day-future"],
    ["🙂", "rejected-empty"],
  ])("%j is refused: %s", (text, refusal) => {
    expect(inShort(ever(text, asking()))).toBe(`✗ ${refusal}`);
  });
});

describe("a day has to lie within what can be true", () => {
  const validate = validatePastDay({
    notBefore: (context) => context.answers["details"]?.["registeredOn"] as LocalDate | undefined,
    maxDaysAgo: 60,
  });

  test("not before the day it depends on, saying since when it was possible", () => {
    const context = asking({ details: { registeredOn: "2026-02-05" } });
    expect(inShort(validate("5/2", context))).toBe("2026-02-05");
    expect(inShort(validate("4/2", context))).toBe("✗ rejected-day-before");
    expect(argsOf(validate("4/2", context))).toEqual([{ day: "04/02/2026", since: "05/02/2026" }]);
    expect(inShort(validate("4/2", asking()))).toBe("2026-02-04");
  });

  test("not longer ago than believed", () => {
    expect(inShort(validate("14/12/2025", asking()))).toBe("2025-12-14");
    expect(inShort(validate("13/12/2025", asking()))).toBe("✗ rejected-day-long-ago");
    expect(argsOf(validate("13/12/2025", asking()))).toEqual([{ day: "13/12/2025", days: 60 }]);
  });

  test("a future day is told back as it was understood", () => {
    expect(argsOf(validate("13/2/2026", asking()))).toEqual([{ day: "13/02/2026" }]);
  });
});

describe("on any day", () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2000-01-01" as LocalDate, days));
  const said = fc.oneof(
    fc.tuple(fc.nat(40), fc.nat(14)).map(([day, month]) => `${day}/${month}`),
    fc.tuple(fc.nat(40), fc.nat(14), fc.nat(2_200)).map((parts) => parts.join("-")),
    fc.nat(40).map((day) => `ngày ${day}`),
    fc.constantFrom("hôm nay", "hôm kia", "mai", "thứ hai", "chủ nhật", "thứ bảy tuần trước", "last friday"),
    fc.string(),
  );

  test("no day in the future is ever kept, and a kept day reads the same again", () => {
    fc.assert(
      fc.property(anyDay, said, (today, text) => {
        const context = asking({ today });
        const validation = ever(text, context);
        fc.pre(validation.ok);
        expect(validation.value <= today).toBe(true);
        expect(inShort(ever(validation.value, context))).toBe(validation.value);
      }),
    );
  });

  test("a day and month without a year mean the nearest such day that is not to come, but for two months ahead", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 304 }), (today, ago) => {
        const day = addDays(today, -ago);
        const [year, month, date] = day.split("-");
        const validation = ever(`${date}/${month}`, asking({ today }));
        expect(inShort(validation)).toBe(`${year}-${month}-${date}`);
      }),
    );
  });

  test("a weekday means one of the last seven days", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("t2", "t3", "t4", "t5", "t6", "t7", "cn"), (today, weekday) => {
        const validation = ever(weekday, asking({ today }));
        const ago = validation.ok ? daysBetween(validation.value as LocalDate, today) : -1;
        expect(ago).toBeGreaterThanOrEqual(0);
        expect(ago).toBeLessThan(7);
      }),
    );
  });
});
