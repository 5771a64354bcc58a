import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { dueReminder, nextReminder, reminded } from "../../../../src/domain/reminders/decide.ts";
import { snoozeChoices, snoozed } from "../../../../src/domain/reminders/snooze.ts";
import { at } from "../../../support/a-calendar.ts";
import { aCase } from "../../../support/builders.ts";
import { aTimetable, registered } from "../../../support/tiny-timetable.ts";

const timetable = aTimetable();
const monday = registered("2026-03-02", undefined, { left: { sign: "handed-in" } });

/** Lets the bot decide at a moment. */
const beat = (known: Case, now: Date) => {
  const decision = dueReminder(timetable, known, now);
  return {
    sent: decision.do === "send" ? decision.reminder.id : undefined,
    known: reminded(known, decision, now),
  };
};
const next = (known: Case) => {
  const found = nextReminder(timetable, known);
  return found && [found.reminder.id, found.at];
};
const { known: thursday } = beat(monday, at("2026-03-05", "08:30"));
const ask = (days: number, but: { attempt?: number; id?: string } = {}) => ({
  attempt: 1,
  id: "hand-in-3",
  ...but,
  days,
});

describe("who is reminded on Thursday", () => {
  test("and says “tomorrow” is reminded again on Friday, once", () => {
    const put = snoozed(timetable, thursday, ask(1), at("2026-03-05", "08:40"));
    if (!put) throw new Error("refused");
    const friday = beat(put, at("2026-03-06", "08:30"));
    expect(friday.sent).toBe("hand-in-5");
    expect(next(friday.known)).toEqual(["hand-in-7", at("2026-03-09", "08:30")]);
    expect(friday.known.snoozedUntil).toBeUndefined();
  });

  test("and says “in three days”, a Sunday, is reminded on Monday and not before", () => {
    const put = snoozed(timetable, thursday, ask(3), at("2026-03-05", "08:40"));
    if (!put) throw new Error("refused");
    expect(put.snoozedUntil).toBe("2026-03-08");
    expect(next(put)).toEqual(["hand-in-7", at("2026-03-09", "08:30")]);
  });

  test("after the bot was down may put off what made up for the rest", () => {
    const { sent: caught, known } = beat(monday, at("2026-03-10", "10:00"));
    expect(caught).toBe("hand-in-7");
    const put = snoozed(timetable, known, ask(1, { id: "hand-in-7" }), at("2026-03-10", "10:05"));
    expect(put && next(put)).toEqual(["hand-in-9", at("2026-03-11", "08:30")]);
    expect(put?.reminded?.map(({ id }) => id)).toEqual(["hand-in-3", "hand-in-5"]);
  });

  test("has nothing to put off in a new attempt, which what came before still counts for", () => {
    const second: Case = { ...thursday, attempt: 2 };
    const now = at("2026-03-05", "08:40");
    expect(snoozed(timetable, second, ask(1), now)).toBeUndefined();
    const put = snoozed(timetable, second, ask(1, { attempt: 2 }), now);
    expect(put?.reminded).toEqual(thursday.reminded);
  });

  test("may change their mind", () => {
    const once = snoozed(timetable, thursday, ask(3), at("2026-03-05", "08:40"));
    const twice = once && snoozed(timetable, once, ask(1), at("2026-03-05", "08:41"));
    expect(twice?.snoozedUntil).toBe("2026-03-06");
  });

  test("has nothing to put off with a button of another attempt, of a thing that is done, or before a newer reminder", () => {
    const now = at("2026-03-05", "08:40");
    expect(snoozed(timetable, thursday, ask(1, { attempt: 2 }), now)).toBeUndefined();
    expect(snoozed(timetable, thursday, ask(1, { id: "gone" }), now)).toBeUndefined();
    expect(snoozed(timetable, thursday, ask(2), now)).toBeUndefined();
    const done = { ...thursday, done: { ...thursday.done, sign: now.toISOString() } };
    expect(snoozed(timetable, done, ask(1), now)).toBeUndefined();
    const { known: newer } = beat(thursday, at("2026-03-06", "08:30"));
    expect(snoozed(timetable, newer, ask(1), at("2026-03-06", "09:00"))).toBeUndefined();
  });
});

describe("quiet never lasts beyond the last day to hand in", () => {
  test.each([
    ["2026-03-09", [1, 3]],
    ["2026-03-10", [1]],
    ["2026-03-11", [1]],
    ["2026-03-12", []],
  ])("on %s there is a choice of %j days", (on, choices) => {
    expect(snoozeChoices(timetable, monday, at(on, "09:00"))).toEqual(choices);
  });

  test("it may be long while no countdown runs", () => {
    const idle = aCase().atStep("collect").get();
    expect(snoozeChoices(timetable, idle, at("2026-03-12", "09:00"))).toEqual([1, 3]);
  });

  test("and the last day speaks all the same", () => {
    const quiet: Case = { ...thursday, snoozedUntil: monday.clock?.lastDay ?? "2026-03-12" } as Case;
    expect(next(quiet)).toEqual(["last-morning", at("2026-03-12", "08:30")]);
  });

  test("not even when it was asked for before the countdown was known", () => {
    const quiet = { ...thursday, snoozedUntil: "2026-03-20" } as Case;
    expect(next(quiet)).toEqual(["last-morning", at("2026-03-12", "08:30")]);
    const { sent, known } = beat(quiet, at("2026-03-12", "08:30"));
    expect(sent).toBe("last-morning");
    expect(known.snoozedUntil).toBe("2026-03-20");
  });
});
