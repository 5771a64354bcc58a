import { describe, expect, test } from "vitest";
import { vssid } from "../../../flows/index.ts";
import { forecast } from "../../../src/domain/forecast.ts";
import { type SamplePerson, sampleCase } from "../../../src/domain/sample-case.ts";
import { at } from "../../support/a-calendar.ts";
import { day } from "../../support/builders.ts";

const { procedure } = vssid;
const now = at("2026-11-25", "15:00");
const ids = (who: SamplePerson) => {
  const { current, since } = sampleCase(procedure, who, now);
  return forecast(procedure, current, since).map(({ id }) => id);
};

describe("somebody made up", () => {
  test("who has just agreed is at the first step, now", () => {
    const { current, since } = sampleCase(procedure, {}, now);
    expect(current).toMatchObject({ at: { step: "who" }, done: {}, answers: {} });
    expect(since).toEqual(now);
  });

  test("who registered has the declaration before them, from noon of that day", () => {
    const { current, since } = sampleCase(
      procedure,
      { registered: day("2026-02-12"), answers: { who: { track: "staff" } } },
      now,
    );
    expect(current).toMatchObject({
      at: { step: "declaration", screen: "print" },
      deadline: { startedOn: "2026-02-12", lastDay: "2026-02-22" },
      answers: { who: { track: "staff" }, registration: { pressedOn: "2026-02-12" } },
    });
    expect(since).toEqual(at("2026-02-12", "12:00"));
  });

  test("who looks at the portal again has still registered", () => {
    const registered = day("2026-03-02");
    expect(ids({ registered, step: "portal" })).toEqual(ids({ registered }));
  });

  test("who waits for the password has handed in on that day", () => {
    expect(ids({ registered: day("2026-03-02"), step: "account" })).toEqual([
      "password-1",
      "password-2",
      "password-3",
    ]);
  });
});
