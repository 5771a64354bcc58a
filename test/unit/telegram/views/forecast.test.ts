import { expect, test } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import { projectRoot } from "../../../../src/config/project-root.ts";
import { forecast } from "../../../../src/domain/forecast.ts";
import { madeUpCase } from "../../../../src/domain/sample-case.ts";
import { loadTexts } from "../../../../src/i18n/load-texts.ts";
import { tellFuture } from "../../../../src/telegram/views/forecast.ts";
import { day } from "../../../support/builders.ts";

const deps = { content: vssid, texts: loadTexts(new URL("locales/", projectRoot)), retentionDays: 180 };
const { procedure } = vssid;
const { known, since } = madeUpCase(
  procedure,
  { registered: day("2026-02-12"), track: "student" },
  new Date(0),
);
const foreseen = forecast(procedure, known, since);

test("a future is a line for each reminder: weekday, day and time in Vietnam, and its id", () => {
  expect(tellFuture(deps, "vi", foreseen, false)).toBe(
    [
      "thứ Sáu 13/02/2026 08:30  last-day-morning",
      "thứ Sáu 13/02/2026 14:00  last-day-afternoon",
      "thứ Hai 23/02/2026 08:30  run-out",
      "",
    ].join("\n"),
  );
});

test("with texts each shows what will be said, without markup", () => {
  const [morning = "", said = ""] = tellFuture(deps, "en", foreseen, true).split("\n");
  expect(morning).toBe("Friday 13 February 2026 08:30  last-day-morning");
  expect(said).toMatch(
    /^ {4}⏰ Today is the last day on which an office takes your declaration\. .*the Health Station/,
  );
});

test("nothing to come is said in words", () => {
  expect(tellFuture(deps, "vi", [], true)).toBe("No reminders to come.\n");
});
