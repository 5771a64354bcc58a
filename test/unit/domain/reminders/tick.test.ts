import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { tick, view } from "../../../../src/domain/reminders/tick.ts";
import { at } from "../../../support/a-calendar.ts";
import { day } from "../../../support/builders.ts";
import { aTimetable, procedureOf, registered, sent } from "../../../support/tiny-timetable.ts";

const procedure = procedureOf(aTimetable());
const passes = (current: Case, on: string, time: string) => tick(procedure, current, at(on, time));
const pinned = (on: string) => ({ pinned: { messageId: 7, day: day(on) } });

describe("while the deadline runs", () => {
  const current = registered("2026-03-02");

  test("nothing happens before anything is due", () => {
    expect(passes(current, "2026-03-03", "08:29")).toEqual({
      outcome: "unchanged",
      case: current,
      effects: [],
    });
  });

  test("a reminder is decided together with the note that it is over", () => {
    const { case: next, effects } = passes(current, "2026-03-03", "08:30");
    expect(effects).toEqual([{ do: "remind", reminder: "print" }]);
    expect(next.reminderRecords).toEqual([
      { attempt: 1, id: "print", at: at("2026-03-03", "08:30").toISOString() },
    ]);
    expect(passes(next, "2026-03-03", "08:31").effects).toEqual([]);
  });

  test("of several that were missed the newest is sent, and the others are over too", () => {
    const { case: next, effects } = passes(current, "2026-03-05", "09:00");
    expect(effects).toEqual([{ do: "remind", reminder: "hand-in-3" }]);
    expect(next.reminderRecords?.map(({ id, skipped }) => [id, skipped])).toEqual([
      ["print", true],
      ["hand-in-3", undefined],
    ]);
  });

  test("at night nobody is reminded, but the pinned message counts from six o'clock on", () => {
    const yesterday = sent({ ...current, ...pinned("2026-03-02") }, "print", at("2026-03-02", "11:00"));
    expect(passes(yesterday, "2026-03-03", "05:59").effects).toEqual([]);
    expect(passes(yesterday, "2026-03-03", "06:00").effects).toEqual([{ do: "refresh-deadline" }]);
    const today = { ...yesterday, ...pinned("2026-03-03") };
    expect(passes(today, "2026-03-03", "06:00").outcome).toBe("unchanged");
  });

  test("the pinned message is made true before the reminder is read", () => {
    const stale = { ...current, ...pinned("2026-03-02") };
    expect(passes(stale, "2026-03-03", "08:30").effects).toEqual([
      { do: "refresh-deadline" },
      { do: "remind", reminder: "print" },
    ]);
  });

  test("who wants no reminders gets none, and the pinned message still counts", () => {
    const quiet: Case = { ...current, ...pinned("2026-03-02"), remindersOff: true };
    expect(passes(quiet, "2026-03-03", "08:30").effects).toEqual([{ do: "refresh-deadline" }]);
  });
});

describe("when the deadline runs out", () => {
  const current = registered("2026-03-02");

  test("the case is over at midnight, and what stands in the chat becomes true without a sound", () => {
    expect(passes(current, "2026-03-12", "23:59").case.status).toBe("active");
    const { case: next, effects } = passes({ ...current, ...pinned("2026-03-12") }, "2026-03-13", "00:00");
    expect(next.status).toBe("expired");
    expect(next.history.at(-1)?.what).toBe("expired");
    expect(effects).toEqual([{ do: "refresh-status" }, { do: "refresh-deadline" }]);
  });

  test("without a pinned message there is none to change", () => {
    expect(passes(current, "2026-03-13", "00:00").effects).toEqual([{ do: "refresh-status" }]);
  });

  test("the word of it comes in the morning, once", () => {
    const { case: over } = passes(current, "2026-03-13", "00:00");
    expect(passes(over, "2026-03-13", "08:29").effects).toEqual([]);
    const { case: told, effects } = passes(over, "2026-03-13", "08:30");
    expect(effects).toEqual([{ do: "remind", reminder: "run-out" }]);
    expect(passes(told, "2026-03-14", "08:30").effects).toEqual([]);
  });

  test("who was there in the night has been told, and nothing comes in the morning", () => {
    const { case: over } = passes(current, "2026-03-13", "00:00");
    const seen = { ...over, touchedAt: at("2026-03-13", "07:00").toISOString() };
    expect(passes(seen, "2026-03-13", "08:30").effects).toEqual([]);
    expect(passes(seen, "2026-03-14", "08:30").effects).toEqual([]);
  });

  test("after a night and a morning without the bot it is one step", () => {
    const { case: next, effects } = passes(current, "2026-03-13", "10:00");
    expect(next.status).toBe("expired");
    expect(effects).toEqual([{ do: "refresh-status" }, { do: "remind", reminder: "run-out" }]);
  });

  test("no reminder to hand in comes any more", () => {
    const { case: over } = passes(current, "2026-03-13", "00:00");
    for (const time of ["00:01", "08:30", "14:00"]) {
      const ids = passes(over, "2026-03-13", time).effects.flatMap((each) =>
        each.do === "remind" ? [each.reminder] : [],
      );
      expect(ids.filter((id) => id !== "run-out")).toEqual([]);
    }
  });

  test("who has handed in does not run out of time", () => {
    const done = { ...current, done: { ...current.done, sign: at("2026-03-05", "10:00").toISOString() } };
    expect(passes(done, "2026-03-13", "00:00").case.status).toBe("active");
  });
});

describe("somebody who looks", () => {
  const current = { ...registered("2026-03-02"), ...pinned("2026-03-12") };
  const looks = (on: string, time: string) => view(procedure, current, at(on, time));

  test("on the last day finds everything as it is", () => {
    expect(looks("2026-03-12", "23:59")).toEqual({ outcome: "unchanged", case: current, effects: [] });
  });

  test("after it, before anything has told them, is shown that time ran out, and is not reminded of it", () => {
    const { case: next, effects } = looks("2026-03-13", "10:00");
    expect(next.status).toBe("expired");
    expect(effects).toEqual([{ do: "refresh-deadline" }, { do: "refresh-status" }, { do: "show" }]);
  });
});
