import { describe, expect, test } from "vitest";
import { daysFrom } from "../../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../../src/domain/case/case.ts";
import { dueReminder, nextReminder, recordDecision } from "../../../../src/domain/reminders/decide.ts";
import { reschedule } from "../../../../src/domain/reminders/next-due.ts";
import { planVersion } from "../../../../src/domain/reminders/plan-version.ts";
import { aCalendar, at } from "../../../support/a-calendar.ts";
import { day } from "../../../support/builders.ts";
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

const withDays = (id: string, days: number) => ({
  ...plain,
  plan: {
    ...plain.plan,
    reminders: plain.plan.reminders.map((each) =>
      each.id === id && "days" in each ? { ...each, days } : each,
    ),
  },
});

describe("after the bot was down", () => {
  const monday = registered("2026-03-02");

  test("only the newest of what was missed is sent, once", () => {
    const back = at("2026-03-09", "16:12");
    expect(decided(monday, back)).toEqual({
      send: "hand-in-7",
      skipped: ["print", "hand-in-3", "hand-in-5"],
    });
    const after = recordDecision(monday, dueReminder(plain, monday, back), back);
    expect(decided(after, back)).toEqual({ do: "nothing" });
    expect(next(after)).toEqual(["hand-in-9", at("2026-03-11", "08:30")]);
  });

  test("what was missed waits for its time of the morning when the bot comes back at night", () => {
    const night = at("2026-03-05", "22:00");
    expect(decided(monday, night)).toEqual({ do: "wait", until: at("2026-03-06", "08:30") });
    expect(reschedule(plain, monday, night).dueAt).toBe(at("2026-03-06", "08:30").toISOString());
  });

  test.each([
    ["2026-03-07", "10:00"],
    ["2026-03-08", "16:00"],
    ["2026-03-08", "20:00"],
    ["2026-03-09", "02:00"],
    ["2026-03-09", "08:10"],
  ])("the moment that it waits for is the same, whenever somebody asks: on %s at %s", (day, time) => {
    const tuesday = registered("2026-03-03");
    expect(decided(tuesday, at(day, time))).toEqual({ do: "wait", until: at("2026-03-09", "08:30") });
  });

  test("a reminder to hand in waits over days off", () => {
    const tuesday = sent(registered("2026-03-03"), "print", at("2026-03-04", "08:30"));
    // Day 3 is Friday.
    expect(decided(tuesday, at("2026-03-07", "10:00"))).toEqual({
      do: "wait",
      until: at("2026-03-09", "08:30"),
    });
  });

  test("one that waits over days off keeps no other waiting", () => {
    const sunday = withDays("print", 5);
    const tuesday = registered("2026-03-03");
    const saturday = at("2026-03-07", "10:00");
    expect(decided(tuesday, saturday, sunday)).toEqual({ do: "wait", until: at("2026-03-09", "08:30") });
    expect(reschedule(sunday, tuesday, saturday).dueAt).toBe(at("2026-03-08", "08:30").toISOString());
  });

  test("the newest is the one planned last, wherever it stands in the plan", () => {
    const reversed = { ...plain, plan: { ...plain.plan, reminders: plain.plan.reminders.toReversed() } };
    expect(decided(monday, at("2026-03-09", "16:12"), reversed)).toMatchObject({ send: "hand-in-7" });
  });

  test("nobody is asked to hand in when no office takes it any more", () => {
    const thursday = registered("2026-02-12");
    const saturday = at("2026-02-14", "10:00");
    const decision = dueReminder(tet, thursday, saturday);
    expect(decision).toMatchObject({ do: "skip" });
    expect(dueReminder(tet, recordDecision(thursday, decision, saturday), saturday)).toEqual({
      do: "nothing",
    });
  });

  test("the deadline runs out first, then reminders are looked at", () => {
    const over = at("2026-03-13", "09:00");
    expect(decided(monday, over)).toEqual({ do: "nothing" });
    expect(reschedule(plain, monday, over).dueAt).toBe(at("2026-03-13", "00:00").toISOString());
    expect(decided({ ...monday, status: "expired" }, over)).toEqual({ send: "run-out", skipped: [] });
  });
});

describe("nobody is stormed", () => {
  const monday = registered("2026-03-02");

  test("one reminder a day: the second waits for the next one", () => {
    const today = sent(monday, "idle-1", at("2026-03-03", "08:00"), 0);
    expect(next(today)).toEqual(["print", at("2026-03-04", "08:30")]);
  });

  test("four in seven days: the fifth waits until the first is a week ago", () => {
    const days = ["2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07"];
    const many = days.reduce(
      (current, on, index) => sent(current, `old-${index}`, at(on, "08:30"), 0),
      monday,
    );
    expect(next({ ...many, resumeAt: { sign: "handed-in" } })).toEqual([
      "hand-in-9",
      at("2026-03-11", "08:30"),
    ]);
  });

  test("what may not come before the last day is over does not come at all", () => {
    const days = ["2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10"];
    const many = days.reduce((before, on, index) => sent(before, `old-${index}`, at(on, "08:30")), monday);
    expect(next(many)).toEqual(["last-morning", at("2026-03-12", "08:30")]);
  });
});

describe("what was sent is remembered", () => {
  const monday = registered("2026-03-02");
  const now = at("2026-03-05", "08:30");

  test("as sent or as passed over, with the attempt", () => {
    expect(recordDecision(monday, dueReminder(plain, monday, now), now).reminderRecords).toEqual([
      { attempt: 1, id: "print", at: now.toISOString(), skipped: true },
      { attempt: 1, id: "hand-in-3", at: now.toISOString() },
    ]);
  });

  test("as skipped where it is still pending when a newer one comes", () => {
    const before = at("2026-03-03", "08:30");
    const owing: Case = {
      ...sent(monday, "print", before),
      pendingEffects: [{ do: "remind", reminder: "print" }],
    };
    expect(recordDecision(owing, dueReminder(plain, owing, now), now).reminderRecords).toEqual([
      { attempt: 1, id: "print", at: before.toISOString(), skipped: true },
      { attempt: 1, id: "hand-in-3", at: now.toISOString() },
    ]);
    expect(recordDecision(owing, { do: "skip", skipped: ["app"] }, now).reminderRecords?.[0]).toEqual({
      attempt: 1,
      id: "print",
      at: before.toISOString(),
    });
  });

  test("only as long as it matters", () => {
    const second = {
      ...sent(sent(monday, "old", at("2026-02-20", "08:30")), "fresh", at("2026-02-27", "08:30")),
      attempt: 2,
    };
    const ids = recordDecision(second, dueReminder(plain, second, now), now).reminderRecords?.map(
      ({ id }) => id,
    );
    expect(ids).toEqual(["fresh", "print", "hand-in-3"]);
  });

  test("and nothing changes where nothing was decided", () => {
    expect(recordDecision(monday, { do: "nothing" }, now)).toBe(monday);
    expect(recordDecision(monday, { do: "wait", until: now }, now)).toBe(monday);
  });

  test("a new attempt is reminded anew", () => {
    const again = sent({ ...monday, attempt: 2 }, "print", at("2026-02-20", "08:30"), 1);
    expect(next(again)).toEqual(["print", at("2026-03-03", "08:30")]);
  });
});

describe("a plan that was changed", () => {
  const current = sent(registered("2026-03-02"), "hand-in-5", at("2026-03-06", "08:30"));

  test("applies at once to people in the middle of it", () => {
    expect(next(current, withDays("hand-in-7", 8))).toEqual(["hand-in-7", at("2026-03-10", "08:30")]);
  });

  test("repeats nothing and makes up for nothing that lies behind", () => {
    expect(next(current, withDays("hand-in-5", 8))).toEqual(["hand-in-7", at("2026-03-09", "08:30")]);
    expect(next(current, withDays("hand-in-3", 4))).toEqual(["hand-in-7", at("2026-03-09", "08:30")]);
  });

  test("has another name, the same plan the same one", () => {
    expect(planVersion(aTimetable())).toBe(planVersion(plain));
    expect(planVersion(withDays("hand-in-7", 8))).not.toBe(planVersion(plain));
    expect(planVersion(tet)).not.toBe(planVersion(plain));
    expect(planVersion(plain)).toMatch(/^[0-9a-f]{8}$/);
  });
});
