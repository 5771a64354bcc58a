import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { dueReminder, nextReminder, recordDecision } from "../../../../src/domain/reminders/decide.ts";
import { snoozeChoices, snoozeReminder } from "../../../../src/domain/reminders/snooze.ts";
import { at } from "../../../support/a-calendar.ts";
import { aCase } from "../../../support/builders.ts";
import { aTimetable, registered } from "../../../support/tiny-timetable.ts";

const timetable = aTimetable();
const monday = registered("2026-03-02", undefined, { resumeAt: { sign: "handed-in" } });

/** Lets the bot decide at a moment. */
const tick = (current: Case, now: Date) => {
  const decision = dueReminder(timetable, current, now);
  return {
    sent: decision.do === "send" ? decision.reminder.id : undefined,
    current: recordDecision(current, decision, now),
  };
};
const next = (current: Case) => {
  const found = nextReminder(timetable, current);
  return found && [found.reminder.id, found.at];
};
const { current: thursday } = tick(monday, at("2026-03-05", "08:30"));
const ask = (days: number, but: { attempt?: number; id?: string } = {}) => ({
  attempt: 1,
  id: "hand-in-3",
  ...but,
  days,
});

describe("who is reminded on Thursday", () => {
  test("and says “tomorrow” is reminded again on Friday, once", () => {
    const put = snoozeReminder(timetable, thursday, ask(1), at("2026-03-05", "08:40"));
    if (!put) throw new Error("refused");
    const friday = tick(put, at("2026-03-06", "08:30"));
    expect(friday.sent).toBe("hand-in-5");
    expect(next(friday.current)).toEqual(["hand-in-7", at("2026-03-09", "08:30")]);
    expect(friday.current.snoozedUntil).toBeUndefined();
  });

  test("and says “in three days”, a Sunday, is reminded on Monday and not before", () => {
    const put = snoozeReminder(timetable, thursday, ask(3), at("2026-03-05", "08:40"));
    if (!put) throw new Error("refused");
    expect(put.snoozedUntil).toBe("2026-03-08");
    expect(next(put)).toEqual(["hand-in-7", at("2026-03-09", "08:30")]);
  });

  test("after the bot was down may put off what made up for the rest", () => {
    const { sent: caught, current } = tick(monday, at("2026-03-10", "10:00"));
    expect(caught).toBe("hand-in-7");
    const put = snoozeReminder(timetable, current, ask(1, { id: "hand-in-7" }), at("2026-03-10", "10:05"));
    expect(put && next(put)).toEqual(["hand-in-9", at("2026-03-11", "08:30")]);
    expect(put?.reminderRecords?.map(({ id }) => id)).toEqual(["hand-in-3", "hand-in-5"]);
  });

  test("has nothing to put off in a new attempt, which what came before still counts for", () => {
    const second: Case = { ...thursday, attempt: 2 };
    const now = at("2026-03-05", "08:40");
    expect(snoozeReminder(timetable, second, ask(1), now)).toBeUndefined();
    const put = snoozeReminder(timetable, second, ask(1, { attempt: 2 }), now);
    expect(put?.reminderRecords).toEqual(thursday.reminderRecords);
  });

  test("may change their mind", () => {
    const once = snoozeReminder(timetable, thursday, ask(3), at("2026-03-05", "08:40"));
    const twice = once && snoozeReminder(timetable, once, ask(1), at("2026-03-05", "08:41"));
    expect(twice?.snoozedUntil).toBe("2026-03-06");
  });

  test("has nothing to put off with a button of another attempt, of a thing that is done, or before a newer reminder", () => {
    const now = at("2026-03-05", "08:40");
    expect(snoozeReminder(timetable, thursday, ask(1, { attempt: 2 }), now)).toBeUndefined();
    expect(snoozeReminder(timetable, thursday, ask(1, { id: "gone" }), now)).toBeUndefined();
    expect(snoozeReminder(timetable, thursday, ask(2), now)).toBeUndefined();
    const done = { ...thursday, done: { ...thursday.done, sign: now.toISOString() } };
    expect(snoozeReminder(timetable, done, ask(1), now)).toBeUndefined();
    const { current: newer } = tick(thursday, at("2026-03-06", "08:30"));
    expect(snoozeReminder(timetable, newer, ask(1), at("2026-03-06", "09:00"))).toBeUndefined();
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

  test("it may be long while no deadline runs", () => {
    const idle = aCase().atStep("collect").get();
    expect(snoozeChoices(timetable, idle, at("2026-03-12", "09:00"))).toEqual([1, 3]);
  });

  test("and the last day speaks all the same", () => {
    const quiet: Case = { ...thursday, snoozedUntil: monday.deadline?.lastDay ?? "2026-03-12" } as Case;
    expect(next(quiet)).toEqual(["last-morning", at("2026-03-12", "08:30")]);
  });

  test("not even when it was asked for before the deadline was known", () => {
    const quiet = { ...thursday, snoozedUntil: "2026-03-20" } as Case;
    expect(next(quiet)).toEqual(["last-morning", at("2026-03-12", "08:30")]);
    const { sent, current } = tick(quiet, at("2026-03-12", "08:30"));
    expect(sent).toBe("last-morning");
    expect(current.snoozedUntil).toBe("2026-03-20");
  });
});
