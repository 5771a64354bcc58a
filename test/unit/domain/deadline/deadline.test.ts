import { describe, expect, test } from "vitest";
import {
  answersInForce,
  daysLeft,
  expiryOf,
  hasExpired,
  startNextAttempt,
} from "../../../../src/domain/deadline/deadline.ts";
import { aCase, day, lastSecondOf, morning } from "../../../support/builders.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const signing = () => aCase().atStep("sign").registeredOn("2026-03-02");
const left = (builder: ReturnType<typeof aCase>, now: Date) => daysLeft(tiny, builder.get(), now);

describe("the days left", () => {
  test.each([
    ["2026-03-02", 10],
    ["2026-03-11", 1],
    ["2026-03-12", 0],
    ["2026-03-13", undefined],
  ])("on %s are %s", (today, days) => {
    expect(left(signing(), morning(today))).toBe(days);
  });

  test("change at midnight in Vietnam, not in Greenwich", () => {
    const midnight = lastSecondOf("2026-03-04").getTime() + 1_000;
    expect(left(signing(), new Date(midnight - 1))).toBe(8);
    expect(left(signing(), new Date(midnight))).toBe(7);
  });

  test.each([
    ["before the portal", aCase()],
    ["once it is handed in", signing().having({ done: { sign: "x" } })],
    ["when time has run out", signing().having({ status: "expired" })],
    ["when the aim is reached another way", signing().having({ status: "alternative" })],
    [
      "when it was handed in after all",
      signing().having({
        deadline: { startedOn: day("2026-03-02"), lastDay: day("2026-03-12"), isMet: true },
      }),
    ],
  ])("are not counted %s", (_, builder) => {
    expect(left(builder, morning("2026-03-05"))).toBeUndefined();
    expect(hasExpired(tiny, builder.get(), morning("2027-01-01"))).toBe(false);
    expect(expiryOf(tiny, builder.get())).toBeUndefined();
  });
});

describe("the answers that texts are made of", () => {
  test("keep the day that started the deadline while it is being asked anew", () => {
    const asked = signing().having({ answers: { handIn: { way: "desk" } } });
    expect(answersInForce(tiny, asked.get())).toEqual({
      handIn: { way: "desk" },
      registered: { on: "2026-03-02" },
    });
  });

  test("have no such day before there is a deadline", () => {
    expect(answersInForce(tiny, aCase().get())).toEqual({});
  });
});

describe("the moment to wake", () => {
  test("is the first one at which the last day is over", () => {
    const current = aCase()
      .having({ deadline: clockTo("2028-02-29") })
      .get();
    const expiry = expiryOf(tiny, current) as Date;
    expect(expiry.toISOString()).toBe("2028-02-29T17:00:00.000Z");
    expect(hasExpired(tiny, current, expiry)).toBe(true);
    expect(hasExpired(tiny, current, new Date(expiry.getTime() - 1))).toBe(false);
  });
});

describe("a new attempt", () => {
  test("undoes what was done on top of the steps that are to be done again", () => {
    const steps = tiny.steps.map((step) => (step.id === "app" ? { ...step, needs: ["register"] } : step));
    const done = { intro: "x", collect: "x", register: "x", app: "x" };
    const known = aCase()
      .atStep("sign")
      .having({ done, resumeAt: { sign: "way", app: "open", collect: "check" } });
    expect(startNextAttempt({ ...tiny, steps }, known.get())).toMatchObject({
      attempt: 2,
      done: { intro: "x", collect: "x" },
      resumeAt: { collect: "check" },
    });
    expect(Object.keys(startNextAttempt({ ...tiny, steps }, known.get()).done)).toEqual(["intro", "collect"]);
  });

  test("forgets the ticks and the answers of the last one, and nothing else", () => {
    const answers = { papers: { name: "An" }, registered: { on: "2026-03-02" }, handIn: { way: "post" } };
    const current = signing()
      .having({ answers, ticked: { papers: ["name"] } })
      .get();
    expect(startNextAttempt(tiny, current)).toMatchObject({
      answers: { papers: { name: "An" } },
      ticked: {},
    });
    expect(Object.keys(startNextAttempt(tiny, current).answers)).toEqual(["papers"]);
  });
});

function clockTo(lastDay: string) {
  return { startedOn: day("2028-02-19"), lastDay: day(lastDay) };
}
