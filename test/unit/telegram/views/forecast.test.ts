import { expect, test } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import { projectRoot } from "../../../../src/config/project-root.ts";
import { forecast } from "../../../../src/domain/forecast.ts";
import { sampleCase } from "../../../../src/domain/sample-case.ts";
import { wordTools } from "../../../../src/domain/text/words.ts";
import { loadTexts } from "../../../../src/i18n/load-texts.ts";
import { formatForecast } from "../../../../src/telegram/views/forecast.ts";
import { day } from "../../../support/builders.ts";

const deps = {
  content: vssid,
  texts: loadTexts(new URL("locales/", projectRoot), { words: wordTools }),
  retentionDays: 180,
};
const { procedure } = vssid;
const { current, since } = sampleCase(
  procedure,
  { registered: day("2026-02-12"), answers: { who: { track: "student" } } },
  new Date(0),
);
const entries = forecast(procedure, current, since);

test("a future is a line for each reminder: weekday, day and time in Vietnam, and its id", () => {
  expect(formatForecast(deps, "vi", entries, false)).toBe(
    [
      "thứ Sáu 13/02/2026 08:30  last-day-morning",
      "thứ Sáu 13/02/2026 14:00  last-day-afternoon",
      "thứ Hai 23/02/2026 08:30  run-out",
      "",
    ].join("\n"),
  );
});

test("with texts each shows what will be said, without markup", () => {
  const [morning = "", said = ""] = formatForecast(deps, "en", entries, true).split("\n");
  expect(morning).toBe("Friday 13 February 2026 08:30  last-day-morning");
  expect(said).toMatch(
    /^ {4}⏰ Today is the last day on which an office takes your declaration\. .*the Health Station/,
  );
});

test("nothing to come is said in words", () => {
  expect(formatForecast(deps, "vi", [], true)).toBe("No reminders to come.\n");
});
