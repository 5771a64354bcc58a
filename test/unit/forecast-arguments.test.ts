import { describe, expect, test } from "vitest";
import { readForecastArguments } from "../../src/forecast-arguments.ts";

const choices = {
  steps: ["portal", "declaration"],
  answers: { "who.track": ["student", "staff"], "handIn.way": ["officer", "post"] },
  locales: ["vi", "en"],
};
const read = (...args: string[]) => readForecastArguments(args, choices);

describe("the arguments of the forecast", () => {
  test("describe a sample person", () => {
    expect(
      read("--registered", "2026-02-12", "--answer=who.track=staff", "--step", "portal", "--texts"),
    ).toEqual({
      ok: true,
      asked: {
        who: {
          kind: "sample",
          registered: "2026-02-12",
          step: "portal",
          answers: { who: { track: "staff" } },
        },
        locale: undefined,
        texts: true,
      },
    });
  });

  test("name somebody who is stored", () => {
    expect(read("--person", "123456789", "--locale", "en")).toEqual({
      ok: true,
      asked: { who: { kind: "stored", personId: 123456789 }, locale: "en", texts: false },
    });
  });

  test.each([
    [["--registered", "2026-02-30"], "--registered=2026-02-30 is no day: give one like 2026-02-12."],
    [["--registered", "today"], "--registered=today is no day: give one like 2026-02-12."],
    [["--step", "end"], "--step=end does not exist: choose one of portal, declaration."],
    [
      ["--answer", "who.track=guest"],
      "--answer=who.track=guest cannot be: who.track is one of student, staff.",
    ],
    [
      ["--answer", "who.age=5"],
      "--answer=who.age=5 names no answer: give one of who.track, handIn.way, then = and a value.",
    ],
    [["--locale", "fr"], "--locale=fr does not exist: choose one of vi, en."],
    [["--person", "An"], "--person=An is no Telegram id: give the number, like 123456789."],
    [
      ["--person", "5", "--texts"],
      "--person goes with --locale alone: the rest is for a sample person; leave it out.",
    ],
  ])("%j: one sentence with the wrong value and what to do", (args, mistake) => {
    expect(read(...args)).toEqual({ ok: false, mistake });
  });

  test.each([
    [["--day", "1"], "'--day'"],
    [["--registered"], "'--registered <value>'"],
    [["2026-02-12"], "'2026-02-12'"],
  ])("%j: says what there is to use", (args, named) => {
    const answer = read(...args);
    expect(answer.ok ? "" : answer.mistake).toMatch(/^[^.]+\. Use --person ID/);
    expect(answer.ok ? "" : answer.mistake).toContain(named);
  });
});
