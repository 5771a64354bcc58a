import type { Calendar } from "../../src/domain/calendar/calendar.ts";
import type { Case } from "../../src/domain/case/case.ts";
import type { Procedure } from "../../src/domain/procedure/procedure.ts";
import type { Reminder, Waiting } from "../../src/domain/procedure/reminder-plan.ts";
import type { Timetable } from "../../src/domain/reminders/timetable.ts";
import { aCalendar, at } from "./a-calendar.ts";
import { aCase } from "./builders.ts";
import { tiny } from "./tiny-procedure.ts";

const notRegistered: Waiting = { for: "register", after: [] };
const notSigned: Waiting = { for: "sign", after: ["register"] };
const handedInOn = { form: "handIn", field: "on" };

/** One of every kind of reminder, for the tiny procedure. */
export const tinyReminders: readonly Reminder[] = [
  { id: "idle-1", kind: "on-day", while: notRegistered, from: "touched", days: 2, slot: "morning" },
  { id: "idle-2", kind: "on-day", while: notRegistered, from: "touched", days: 5, slot: "morning" },
  {
    id: "print",
    kind: "on-day",
    while: { ...notSigned, at: ["way"] },
    from: "start",
    days: 1,
    slot: "morning",
  },
  { id: "hand-in-3", kind: "hand-in", while: notSigned, days: 3, slot: "morning" },
  { id: "hand-in-5", kind: "hand-in", while: notSigned, days: 5, slot: "morning" },
  { id: "hand-in-7", kind: "hand-in", while: notSigned, days: 7, slot: "morning" },
  { id: "hand-in-9", kind: "hand-in", while: notSigned, days: 9, slot: "morning" },
  { id: "last-morning", kind: "last-day", while: notSigned, slot: "morning" },
  { id: "last-afternoon", kind: "last-day", while: notSigned, slot: "afternoon" },
  { id: "run-out", kind: "on-day", while: "run-out", from: "start", days: 11, slot: "morning" },
  {
    id: "app",
    kind: "on-day",
    while: { for: "app", after: ["sign"] },
    from: handedInOn,
    days: 4,
    slot: "afternoon",
  },
];

/** The tiny procedure with its reminders, in plain weeks or those that a test names. */
export function aTimetable(calendar: Calendar = aCalendar()): Timetable {
  return { plan: { reminders: tinyReminders, perWeek: 4, snoozeDays: [1, 3] }, calendar, procedure: tiny };
}

/** Somebody who started the countdown on that day and said so at that time, by default the same morning. */
export function registered(on: string, told = at(on, "10:00"), but: Partial<Case> = {}): Case {
  const then = told.toISOString();
  const current = aCase().atStep("sign").registeredOn(on).get();
  return { ...current, done: { ...current.done, register: then }, createdAt: then, touchedAt: then, ...but };
}

/** The case with one more reminder sent. */
export function sent(current: Case, id: string, when: Date, attempt = current.attempt): Case {
  return {
    ...current,
    reminderRecords: [...(current.reminderRecords ?? []), { attempt, id, at: when.toISOString() }],
  };
}

/** The procedure of a timetable, as `advance` takes it. */
export function procedureOf({ procedure, calendar, plan }: Timetable): Procedure {
  return { ...procedure, calendar, reminders: plan };
}
