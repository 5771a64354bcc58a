import { expect, test } from "vitest";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { formatDay } from "../../../src/i18n/format-day.ts";

const day = (text: string) => text as LocalDate;

test.each([
  ["2026-11-22", "Chủ nhật 22/11/2026"],
  ["2026-11-23", "thứ Hai 23/11/2026"],
  ["2026-11-28", "thứ Bảy 28/11/2026"],
  ["2027-02-06", "thứ Bảy 06/02/2027"],
])("in Vietnamese, %s is %s", (date, words) => {
  expect(formatDay("vi", day(date))).toBe(words);
});

test("in English a day has its month in words, as 11/12 means two days there", () => {
  expect(formatDay("en", day("2026-12-11"))).toBe("Friday 11 December 2026");
  expect(formatDay("en", day("2026-12-11"), "short")).toBe("11 Dec 2026");
});

test("a short day in Vietnamese is figures only", () => {
  expect(formatDay("vi", day("2026-11-23"), "short")).toBe("23/11/2026");
});

test("any other language gets its own way of writing days", () => {
  expect(formatDay("de", day("2026-11-23"))).toBe("Montag, 23. November 2026");
});
