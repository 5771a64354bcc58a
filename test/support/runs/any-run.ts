import fc from "fast-check";
import type { Calendar } from "../../../src/domain/calendar/calendar.ts";
import { addDays } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { Reminder } from "../../../src/domain/procedure/reminder-plan.ts";
import type { Timetable } from "../../../src/domain/reminders/timetable.ts";
import { aCalendar, at } from "../a-calendar.ts";
import { aCase, day } from "../builders.ts";
import { tiny } from "../tiny-procedure.ts";
import { registered, tinyReminders } from "../tiny-timetable.ts";
import { action } from "./actions.ts";
import type { Run, Turn } from "./reminder-run.ts";

const FIRST = day("2026-03-02");

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    // Mostly at once, sometimes late.
    arbitrary: fc.record({
      kind: fc.constant("tick" as const),
      late: fc.oneof(fc.constant(0), fc.nat(2_000)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("down" as const), hours: fc.nat(24 * 9) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("action" as const), action }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("snooze" as const), pick: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("mute" as const),
      mute: fc.constantFrom(undefined, undefined, "remindersOff" as const, "isUnreachable" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "reschedule" as const }) },
);

const time = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.nat(59))
    .map((each) => each.map((part) => String(part).padStart(2, "0")).join(":"));

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    off: fc.array(fc.record({ start: fc.nat(90), length: fc.integer({ min: 1, max: 14 }) }), {
      maxLength: 8,
    }),
    saturdays: fc.array(fc.nat(12), { maxLength: 5 }),
    sendingHours: fc.record({ from: time(6, 8), to: time(18, 22) }),
    slots: fc.record({ morning: time(9, 11), afternoon: time(12, 17) }),
  })
  .map(({ off, saturdays, ...hours }) => {
    const days = off.flatMap(({ start, length }) =>
      Array.from({ length }, (_, index) => addDays(FIRST, start + index)),
    );
    const { officeHours } = aCalendar();
    const workingDays = saturdays.map((week) => addDays(FIRST, 5 + 7 * week));
    return { years: { 2026: { standing: "official", daysOff: days, workingDays } }, officeHours, ...hours };
  });

const reminders: fc.Arbitrary<readonly Reminder[]> = fc
  .record({
    kept: fc.subarray([...tinyReminders], { minLength: 3 }),
    moves: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 11, maxLength: 11 }),
    afternoons: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
  })
  .map(({ kept, moves, afternoons }) =>
    kept.map((each, index) => {
      const slot = afternoons[index] ? "afternoon" : "morning";
      if (each.kind === "last-day") return each;
      const limit = each.while === "run-out" ? { min: 11, max: 20 } : { min: 0, max: 10 };
      const days = Math.min(limit.max, Math.max(limit.min, each.days + (moves[index] ?? 0)));
      return { ...each, slot, days };
    }),
  );

const timetables: fc.Arbitrary<Timetable> = fc.record({
  plan: fc.record({
    reminders,
    perWeek: fc.integer({ min: 1, max: 5 }),
    snoozeDays: fc.constant([1, 3]),
  }),
  calendar: calendars,
  procedure: fc.constant(tiny),
});

/** Somebody at the very beginning, or with the countdown running, told of it some time later. */
const beginnings: fc.Arbitrary<Case> = fc.oneof(
  fc.constant(aCase().get()),
  fc.record({ start: fc.nat(60), late: fc.nat(9), minutes: fc.nat(600) }).map(({ start, late, minutes }) => {
    const told = new Date(at(addDays(FIRST, start + late), "07:00").getTime() + minutes * 60_000);
    return registered(addDays(FIRST, start), told);
  }),
);

/** Any run with reminders. */
export const runs: fc.Arbitrary<Run> = fc.record({
  timetables: fc.array(timetables, { minLength: 1, maxLength: 3 }),
  begins: beginnings,
  turns: fc.array(turn, { minLength: 1, maxLength: 50, size: "max" }),
});
