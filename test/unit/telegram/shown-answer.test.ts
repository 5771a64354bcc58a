import { expect, test } from "vitest";
import { shownAnswer } from "../../../src/telegram/shown-answer.ts";
import { echo } from "./echo.ts";

const shown = (value: string, locale = "vi") =>
  shownAnswer(echo(locale, ["choice-papers-kind-card"]), "papers", "kind", value);

test("a choice is shown by its label, any other word as it is", () => {
  expect(shown("card")).toBe("choice-papers-kind-card");
  expect(shown("passport")).toBe("passport");
});

test("a day is shown as people write it", () => {
  expect(shown("2026-03-02")).toBe("thứ Hai 02/03/2026");
  expect(shown("2026-03-02", "en")).toBe("Monday 2 March 2026");
});

test.each(["", "079199912345", "12 đường 2026-03-02", "<b>Đặng & Co</b>"])(
  "“%s” is shown as it is",
  (value) => {
    expect(shown(value)).toBe(value);
  },
);

test.each(["2026-99-99", "2026-02-30", "0000-00-00"])("%s is no day, whatever it looks like", (value) => {
  expect(shown(value)).toBe(value);
  expect(shown(value, "en")).toBe(value);
});
