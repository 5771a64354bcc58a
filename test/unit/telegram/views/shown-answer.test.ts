import { expect, test } from "vitest";
import type { Field } from "../../../../src/domain/procedure/form.ts";
import { accept } from "../../../../src/domain/procedure/validation.ts";
import { shownAnswer } from "../../../../src/telegram/views/shown-answer.ts";
import { echo } from "../echo.ts";

const kind: Field = { id: "kind", validate: (text) => accept(text) };
const shown = (value: string, field = kind, locale = "vi") =>
  shownAnswer(echo(locale, ["choice-papers-kind-card"]), "papers", field, value);

test("a choice is shown by its label, any other word as it is", () => {
  expect(shown("card")).toBe("choice-papers-kind-card");
  expect(shown("passport")).toBe("passport");
});

test("a day is shown as people write it", () => {
  const on: Field = { ...kind, labels: "day" };
  expect(shown("2026-03-02", on)).toBe("thứ Hai 02/03/2026");
  expect(shown("2026-03-02", on, "en")).toBe("Monday 2 March 2026");
  expect(shown("", on)).toBe("");
});

test.each(["", "079199912345", "12 đường 2026-03-02", "<b>Đặng & Co</b>", "2021-01-12", "2026-99-99"])(
  "“%s”, typed as anything else, is shown as it is",
  (value) => {
    expect(shown(value)).toBe(value);
  },
);
