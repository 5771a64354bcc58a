import { describe, expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { checkReminders } from "../../src/content-check/check-reminders.ts";
import type { Case } from "../../src/domain/case/case.ts";
import { forecast } from "../../src/domain/forecast.ts";
import type { Reminder } from "../../src/domain/procedure/reminder-plan.ts";
import { at } from "../support/a-calendar.ts";
import { aCase } from "../support/builders.ts";
import { tiny } from "../support/tiny-procedure.ts";
import { aTimetable, tinyReminders } from "../support/tiny-timetable.ts";

const { procedure } = vssid;
const { reminders } = procedure;
const inVietnam = (instant: Date) =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

/** Somebody at a step, with all before it done at that time. */
function someone(step: string, since: Date, but: Partial<Case> = {}): Case {
  const current = aCase(procedure).atStep(step).get();
  const then = since.toISOString();
  const done = Object.fromEntries(Object.keys(current.done).map((id) => [id, then]));
  return { ...current, done, createdAt: then, touchedAt: then, ...but };
}

/** Somebody who registered on that day at three in the afternoon. */
function registered(on: string): Case {
  const { deadline: clock } = aCase(procedure).registeredOn(on).get();
  return someone("declaration", at(on, "15:00"), clock && { deadline: clock });
}

const future = (current: Case, now: Date) =>
  forecast(procedure, current, now).map((each) => `${inVietnam(each.at)} ${each.id}`);

describe("what people are sent if they do nothing", () => {
  test("between consent and registration: less and less often", () => {
    const now = at("2026-03-02", "15:00");
    expect(future(someone("photos", now), now)).toEqual([
      "2026-03-04 08:30 not-registered-1",
      "2026-03-07 08:30 not-registered-2",
      "2026-03-12 08:30 not-registered-3",
      "2026-03-22 08:30 not-registered-4",
    ]);
  });

  test("after registering on a Monday", () => {
    const now = at("2026-03-02", "15:00");
    expect(future(registered("2026-03-02"), now)).toEqual([
      "2026-03-03 08:30 print-and-sign",
      "2026-03-05 08:30 hand-in-first",
      "2026-03-06 08:30 hand-in-post",
      "2026-03-09 08:30 hand-in-cut-off",
      "2026-03-11 08:30 hand-in-late",
      "2026-03-12 08:30 last-day-morning",
      "2026-03-12 14:00 last-day-afternoon",
      "2026-03-13 08:30 run-out",
    ]);
  });

  test("after registering on the Thursday before Tết", () => {
    const now = at("2026-02-12", "15:00");
    expect(future(registered("2026-02-12"), now)).toEqual([
      "2026-02-13 08:30 last-day-morning",
      "2026-02-13 14:00 last-day-afternoon",
      "2026-02-23 08:30 run-out",
    ]);
  });

  test("after handing in: the app, then the password", () => {
    const now = at("2026-03-05", "15:00");
    const current = someone("install", now, { answers: { handIn: { handedInOn: "2026-03-05" } } });
    const done = { ...current.done, portal: now.toISOString(), declaration: now.toISOString() };
    expect(future({ ...current, done }, now)).toEqual([
      "2026-03-07 08:30 not-installed",
      "2026-03-09 08:30 password-1",
      "2026-03-13 08:30 password-2",
      "2026-03-19 08:30 password-3",
    ]);
  });

  test("once the password has come: the first log-in", () => {
    const now = at("2026-03-09", "15:00");
    const known = someone("account", now, { resumeAt: { account: "first-login" } });
    expect(future(known, now)).toEqual(["2026-03-11 08:30 first-login-1", "2026-03-15 08:30 first-login-2"]);
  });

  test("when they come back to a bot that was down: what was missed comes at once, and only once", () => {
    const now = at("2026-03-20", "15:00");
    expect(future(someone("photos", at("2026-03-02", "15:00")), now)).toEqual([
      "2026-03-20 15:00 not-registered-3",
      "2026-03-22 08:30 not-registered-4",
    ]);
  });

  test("when nobody looked at the end of their deadline either: nothing of it in the past", () => {
    expect(future(registered("2026-03-02"), at("2026-03-20", "15:00"))).toEqual(["2026-03-20 15:00 run-out"]);
  });

  test("at the end, and on the other way: nothing", () => {
    const now = at("2026-03-09", "15:00");
    expect(future(someone("done", now, { status: "done" }), now)).toEqual([]);
    expect(future(someone("already", now, { status: "alternative" }), now)).toEqual([]);
  });
});

describe("the plan", () => {
  test("has no mistakes", () => {
    expect(checkReminders(procedure, reminders)).toEqual([]);
    expect(checkReminders(tiny, aTimetable().plan)).toEqual([]);
  });

  test("keeps its ids: they stand in stored cases", () => {
    expect(reminders.reminders.map(({ id }) => id).join(" ")).toBe(
      "not-registered-1 not-registered-2 not-registered-3 not-registered-4 print-and-sign hand-in-first hand-in-post " +
        "hand-in-cut-off hand-in-late last-day-morning last-day-afternoon run-out not-installed password-1 password-2 " +
        "password-3 first-login-1 first-login-2",
    );
  });

  const one: Reminder = {
    id: "one",
    kind: "on-day",
    while: { for: "sign", after: [] },
    from: "start",
    days: 1,
    slot: "morning",
  };
  const { slot } = one;
  const handIn = { id: "one", kind: "hand-in", while: one.while, slot } as const;

  test.each<[Reminder, string]>([
    [{ ...one, id: "One_1" }, `the reminder "One_1" has an id that is not small letters, digits and dashes`],
    [
      { ...one, while: { for: "gone", after: [] } },
      `the reminder "one" waits for step "gone", which does not exist`,
    ],
    [
      { ...one, while: { for: "sign", after: ["gone"] } },
      `the reminder "one" waits for step "gone", which does not exist`,
    ],
    [
      { ...one, while: { for: "sign", after: [], at: ["gone"] } },
      `the reminder "one" waits at screen "sign.gone", which does not exist`,
    ],
    [{ ...one, days: 1.5 }, `the reminder "one" comes after 1.5 days`],
    [{ ...one, days: 11 }, `the reminder "one" comes after the last day`],
    [{ ...one, while: "run-out", days: 10 }, `the reminder "one" comes before the deadline is over`],
    [
      { ...one, from: { form: "handIn", field: "gone" } },
      `the reminder "one" is counted from "handIn.gone", which does not exist`,
    ],
    [{ ...handIn, days: 12 }, `the reminder "one" comes after the last day`],
    [
      { ...handIn, while: { for: "app", after: [] }, days: 3 },
      `the reminder "one" waits for "app", which does not stop the deadline`,
    ],
    [
      { id: "one", kind: "last-day", while: "run-out", slot },
      `the reminder "one" would come after the deadline`,
    ],
  ])("%j is found out", (reminder, mistake) => {
    expect(checkReminders(tiny, { reminders: [reminder], perWeek: 4, snoozeDays: [1] })).toEqual([mistake]);
  });

  test("is found out when it names a reminder twice, allows none, or puts one off by no day", () => {
    const [first] = tinyReminders;
    const plan = { reminders: first ? [first, first] : [], perWeek: 0, snoozeDays: [0] };
    expect(checkReminders(tiny, plan)).toEqual([
      `reminder "idle-1" is there twice`,
      "0 reminders are allowed in a week",
      "reminders can be put off by 0 days",
    ]);
  });
});
