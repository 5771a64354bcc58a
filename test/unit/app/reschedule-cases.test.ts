import { expect, test } from "vitest";
import { rescheduleCases } from "../../../src/app/reschedule-cases.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { recordDecision } from "../../../src/domain/reminders/decide.ts";
import { reschedule } from "../../../src/domain/reminders/next-due.ts";
import type { Timetable } from "../../../src/domain/reminders/timetable.ts";
import { aCalendar, at } from "../../support/a-calendar.ts";
import { day } from "../../support/builders.ts";
import { aTimetable, procedureOf, registered } from "../../support/tiny-timetable.ts";
import { contentOf, desk } from "./support.ts";

const before = aTimetable();
/** The reminder of the third day comes on the fourth from now on. */
const moved: Timetable = {
  ...before,
  plan: {
    ...before.plan,
    reminders: before.plan.reminders.map((each) =>
      each.id === "hand-in-3" && each.kind === "hand-in" ? { ...each, days: 4 } : each,
    ),
  },
};

async function planned(change: (current: Case) => Case = (current) => current, people = 1) {
  const { app, store, clock } = await desk();
  const scheduled = reschedule(before, registered("2026-03-02"), at("2026-03-02", "10:00"));
  for (let personId = 1; personId <= people; personId++)
    await store.cases.save(change({ ...scheduled, id: `case-${personId}`, personId }), 0);
  const under = (timetable: Timetable, hasTime = () => true) =>
    rescheduleCases({ ...app, content: contentOf(procedureOf(timetable)) }, hasTime);
  const dueAt = async (personId = 1) => (await store.cases.get(personId, "tiny"))?.dueAt;
  return { app, store, clock, under, dueAt };
}

const after = (id: string, when: Date) => (current: Case) => {
  const reminder = before.plan.reminders.find((each) => each.id === id);
  if (!reminder) throw new Error(`there is no reminder ${id}`);
  return reschedule(before, recordDecision(current, { do: "send", reminder, skipped: [] }, when), when);
};

test("a changed plan applies to somebody in the middle of it", async () => {
  const { clock, under, dueAt } = await planned(after("print", at("2026-03-03", "08:30")));
  clock.goTo("2026-03-03T12:00:00+07:00");
  expect(await dueAt()).toBe(at("2026-03-05", "08:30").toISOString());
  expect(await under(moved)).toEqual({ rescheduled: 1 });
  expect(await dueAt()).toBe(at("2026-03-06", "08:30").toISOString());
});

test("what was sent under the old plan does not come again under the new one", async () => {
  const { clock, under, dueAt } = await planned(after("hand-in-3", at("2026-03-05", "08:30")));
  clock.goTo("2026-03-05T12:00:00+07:00");
  await under(moved);
  // The one of the fifth day: Saturday, so the Friday before.
  expect(await dueAt()).toBe(at("2026-03-06", "08:30").toISOString());
});

test("a new day off counts at once", async () => {
  const { clock, under, dueAt } = await planned(after("print", at("2026-03-03", "08:30")));
  clock.goTo("2026-03-03T12:00:00+07:00");
  await under(aTimetable(aCalendar([day("2026-03-05")])));
  expect(await dueAt()).toBe(at("2026-03-04", "08:30").toISOString());
});

test("an unchanged plan writes nothing, however often it is looked at", async () => {
  const { store, under } = await planned();
  const revision = async () => (await store.cases.get(1, "tiny"))?.revision;
  const first = await revision();
  expect(await under(before)).toEqual({ rescheduled: 0 });
  expect(await revision()).toBe(first);
  expect(await under(moved)).toEqual({ rescheduled: 1 });
  expect(await under(moved)).toEqual({ rescheduled: 0 });
});

test("many people are gone through in several batches, and a run that has no more time leaves the rest", async () => {
  const { under } = await planned(undefined, 230);
  let looks = 0;
  expect(await under(moved, () => ++looks <= 1)).toEqual({ rescheduled: 100 });
  expect(await under(moved)).toEqual({ rescheduled: 130 });
});

test("somebody who does something at that moment keeps what they did", async () => {
  const { app, store } = await planned();
  const current = await store.cases.get(1, "tiny");
  if (!current) throw new Error("the case is gone");
  const outdated = async () => [current];
  await store.cases.save({ ...current, revision: 2, statusMessage: 7 }, 1);
  const cases = { ...store.cases, outdated };
  const late = { ...app, store: { ...store, cases }, content: contentOf(procedureOf(moved)) };
  const once = await rescheduleCases(late, () => true);
  expect(once).toEqual({ rescheduled: 0 });
  expect(await store.cases.get(1, "tiny")).toMatchObject({ revision: 2, statusMessage: 7 });
});

test("a reminder that was decided and not sent yet waits for no other", async () => {
  const overdue = at("2026-03-03", "08:30");
  const { clock, under, dueAt } = await planned((current) => ({
    ...after("print", overdue)(current),
    pendingEffects: [{ do: "remind", reminder: "print" }],
    dueAt: overdue.toISOString(),
  }));
  clock.goTo("2026-03-03T09:00:00+07:00");
  await under(moved);
  expect(await dueAt()).toBe(overdue.toISOString());
  expect(await under(moved)).toEqual({ rescheduled: 0 });
});
