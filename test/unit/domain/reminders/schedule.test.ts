import { describe, expect, test } from "vitest";
import { addDays, daysFrom } from "../../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../../src/domain/case/case.ts";
import { dueReminder, nextReminder, recordDecision } from "../../../../src/domain/reminders/decide.ts";
import { reschedule } from "../../../../src/domain/reminders/next-due.ts";
import { aCalendar, at } from "../../../support/a-calendar.ts";
import { aCase, day } from "../../../support/builders.ts";
import { aTimetable, registered, sent } from "../../../support/tiny-timetable.ts";

const plain = aTimetable();
const tet = aTimetable(aCalendar(daysFrom(day("2026-02-14"), day("2026-02-22"))));

const next = (current: Case, timetable = plain) => {
  const found = nextReminder(timetable, current);
  return found && [found.reminder.id, found.at];
};
const decided = (current: Case, now: Date, timetable = plain) => {
  const decision = dueReminder(timetable, current, now);
  return decision.do === "send" ? { send: decision.reminder.id, skipped: decision.skipped } : decision;
};

describe("who has not registered yet", () => {
  const idle = aCase()
    .atStep("collect")
    .having({ touchedAt: at("2026-03-02", "21:40").toISOString() })
    .get();

  test("is reminded two days after they last did anything, in the morning", () => {
    expect(next(idle)).toEqual(["idle-1", at("2026-03-04", "08:30")]);
  });

  test("is not reminded of the same again after coming back and leaving again", () => {
    const back = {
      ...sent(idle, "idle-1", at("2026-03-04", "08:30")),
      touchedAt: at("2026-03-05", "09:00").toISOString(),
    };
    expect(next(back)).toEqual(["idle-2", at("2026-03-10", "08:30")]);
  });

  test.each(["remindersOff", "isUnreachable"] as const)("is left alone when %s", (mute) => {
    expect(next({ ...idle, [mute]: true })).toBeUndefined();
    expect(decided({ ...idle, [mute]: true }, at("2026-03-04", "09:00"))).toEqual({ do: "nothing" });
  });
});

describe("who registered on a Monday", () => {
  const monday = registered("2026-03-02");

  test("is reminded of printing on the next day, unless that is behind them", () => {
    expect(next(monday)).toEqual(["print", at("2026-03-03", "08:30")]);
    const signed = { ...monday, resumeAt: { sign: "handed-in" } };
    expect(next(signed)).toEqual(["hand-in-3", at("2026-03-05", "08:30")]);
  });

  test("is reminded to hand in on Friday rather than on a Saturday or Sunday", () => {
    const wednesday = sent(registered("2026-03-04"), "print", at("2026-03-05", "08:30"));
    expect(next(wednesday)).toEqual(["hand-in-3", at("2026-03-06", "08:30")]);
  });

  test("hears of it on the morning and the afternoon of the last day, whatever else came that day", () => {
    const late = sent(monday, "hand-in-9", at("2026-03-11", "08:30"));
    expect(next(late)).toEqual(["last-morning", at("2026-03-12", "08:30")]);
    const morning = sent(late, "last-morning", at("2026-03-12", "08:30"));
    expect(next(morning)).toEqual(["last-afternoon", at("2026-03-12", "14:00")]);
  });

  test("hears nothing more of it once it is handed in", () => {
    const done = { ...monday, done: { ...monday.done, sign: at("2026-03-03", "07:00").toISOString() } };
    expect(next(done)).toBeUndefined();
  });

  test("hears nothing more of the deadline after saying that they were in time", () => {
    const { deadline } = monday;
    const current = { ...monday, ...(deadline && { deadline: { ...deadline, isMet: true as const } }) };
    expect(next(current)).toBeUndefined();
  });

  test("is told on the morning after that the time has run out", () => {
    const expired: Case = { ...monday, status: "expired" };
    expect(next(expired)).toEqual(["run-out", at("2026-03-13", "08:30")]);
  });

  test("is not told so again who was there when it ran out", () => {
    const current = registered("2026-03-02", at("2026-03-20", "10:00"), { status: "expired" });
    expect(next(current)).toBeUndefined();
  });
});

describe("who comes late gets what remains", () => {
  test("who tells on day 6 that they registered is reminded on day 7", () => {
    expect(next(registered("2026-03-02", at("2026-03-08", "10:00")))).toEqual([
      "hand-in-7",
      at("2026-03-09", "08:30"),
    ]);
  });

  test("who tells at noon of the last day is reminded in the afternoon", () => {
    expect(next(registered("2026-03-02", at("2026-03-12", "12:00")))).toEqual([
      "last-afternoon",
      at("2026-03-12", "14:00"),
    ]);
  });
});

describe("who registered on the Thursday before Tết", () => {
  const thursday = registered("2026-02-12");

  test("has one reminder on Friday morning that says it all, and one more in the afternoon", () => {
    expect(next(thursday, tet)).toEqual(["last-morning", at("2026-02-13", "08:30")]);
    const decision = dueReminder(tet, thursday, at("2026-02-13", "08:30"));
    expect(decision).toMatchObject({
      do: "send",
      reminder: { id: "last-morning" },
      skipped: ["print", "hand-in-3", "hand-in-5", "hand-in-7", "hand-in-9"],
    });
    const after = recordDecision(thursday, decision, at("2026-02-13", "08:30"));
    expect(next(after, tet)).toEqual(["last-afternoon", at("2026-02-13", "14:00")]);
  });

  test("is not disturbed on the days off that follow", () => {
    const after = sent(thursday, "last-afternoon", at("2026-02-13", "14:00"));
    expect(next(after, tet)).toBeUndefined();
    expect(reschedule(tet, after, at("2026-02-13", "14:00")).dueAt).toBe(
      at("2026-02-23", "00:00").toISOString(),
    );
  });
});

test("who has handed in is reminded of the app, counted from the day they gave", () => {
  const told = at("2026-03-06", "10:00").toISOString();
  const done = { ...aCase().atStep("app").get().done, collect: told, register: told, sign: told };
  const current = aCase()
    .atStep("app")
    .having({ done, answers: { handIn: { on: addDays(day("2026-03-06"), -1) } } })
    .get();
  expect(next(current)).toEqual(["app", at("2026-03-09", "14:00")]);
  const unanswered = { ...current, answers: {} };
  expect(next(unanswered)).toBeUndefined();
});
