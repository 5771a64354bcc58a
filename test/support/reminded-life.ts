import fc from "fast-check";
import { advance } from "../../src/domain/advance.ts";
import type { Calendar } from "../../src/domain/calendar.ts";
import type { Case } from "../../src/domain/case.ts";
import { hasExpired } from "../../src/domain/clock.ts";
import { addDays } from "../../src/domain/local-date.ts";
import type { Reminder } from "../../src/domain/reminder.ts";
import { dueReminder, reminded, withNextMoment } from "../../src/domain/reminders.ts";
import { snoozeChoices, snoozed } from "../../src/domain/snooze.ts";
import type { Timetable } from "../../src/domain/timetable.ts";
import { aCase, day } from "./builders.ts";
import { type Deed, deed, eventOf } from "./deeds.ts";
import { tiny } from "./tiny-procedure.ts";
import { aCalendar, at, registered, tinyReminders } from "./tiny-timetable.ts";

const FIRST = day("2026-03-02");
const HOUR = 3_600_000;

/** Something that happens next in a life with reminders. */
export type Turn =
  /** The bot looks when something is due, or so many minutes later. */
  | { readonly kind: "beat"; readonly late: number }
  /** Nothing runs for so many hours; then the bot looks once. */
  | { readonly kind: "down"; readonly hours: number }
  | { readonly kind: "deed"; readonly deed: Deed }
  /** The person presses a button under the last reminder. */
  | { readonly kind: "snooze"; readonly pick: number }
  | { readonly kind: "mute"; readonly mute: Case["mute"] }
  /** The next timetable comes into force. */
  | { readonly kind: "replan" };

/** A reminder that was sent, with the case before it and everything that counts as sent until then. */
export type Sent = {
  readonly reminder: Reminder;
  readonly now: Date;
  readonly before: Case;
  readonly timetable: Timetable;
  readonly earlier: readonly Counted[];
};

/** One reminder that was sent and not put off afterwards. */
export type Counted = { readonly attempt: number; readonly reminder: Reminder; readonly now: Date };

/** A whole life: timetables one after the other, how it begins, what happens. */
export type Life = {
  readonly timetables: readonly Timetable[];
  readonly begins: Case;
  readonly turns: readonly Turn[];
};

/** What a test wants to see of a life. */
export type Witness = {
  readonly sent?: (sent: Sent) => void;
  /** After each turn, when nothing is due any more. */
  readonly settled?: (known: Case, now: Date, timetable: Timetable) => void;
  /** After each look of the bot: how many reminders it sent. */
  readonly looked?: (count: number, turn: Turn) => void;
};

/** Lives a life, turn by turn. */
export function live(
  { timetables, begins, turns }: Life,
  { sent, settled, looked }: Witness,
  from = new Date(begins.touchedAt),
): void {
  let known = begins;
  let now = from;
  let plan = 0;
  let counted: readonly Counted[] = [];
  const timetable = () => timetables[plan % timetables.length] as Timetable;
  const due = () => {
    const { dueAt } = withNextMoment(timetable(), known, now);
    return dueAt === undefined ? undefined : new Date(dueAt);
  };
  const look = (turn: Turn) => {
    let count = 0;
    for (let looks = 0; (due() ?? now) < now || due()?.getTime() === now.getTime(); looks++) {
      if (looks > 3) throw new Error(`due for ever: ${JSON.stringify(known)}`);
      if (hasExpired(tiny, known, now)) {
        known = advance(tiny, known, { kind: "time-passed" }, now).case;
        continue;
      }
      const decision = dueReminder(timetable(), known, now);
      if (decision.do === "send") {
        const { reminder } = decision;
        sent?.({ reminder, now, before: known, timetable: timetable(), earlier: counted });
        counted = [...counted, { attempt: known.attempt, reminder, now }];
        count += 1;
      }
      known = reminded(known, decision, now);
    }
    looked?.(count, turn);
  };
  const liveUntil = (then: Date, turn: Turn) => {
    for (let next = due(); next && next <= then; next = due()) {
      now = new Date(Math.max(next.getTime(), now.getTime()));
      look(turn);
    }
    now = then;
  };
  const snooze = (pick: number) => {
    const last = counted.at(-1);
    const choices = snoozeChoices(timetable(), known, now);
    const days = choices[pick % choices.length];
    if (!last || days === undefined) return;
    const { attempt, reminder } = last;
    const put = snoozed(timetable(), known, { attempt, id: reminder.id, days }, now);
    if (!put) return;
    known = put;
    counted = counted.filter((each) => each !== last);
  };
  const take = (turn: Turn) => {
    if (turn.kind === "beat")
      now = new Date(Math.max(now.getTime(), due()?.getTime() ?? 0) + turn.late * 60_000);
    if (turn.kind === "down") now = new Date(now.getTime() + turn.hours * HOUR);
    if (turn.kind === "deed") {
      liveUntil(new Date(now.getTime() + turn.deed.hours * HOUR), turn);
      known = advance(tiny, known, eventOf(turn.deed, known, now), now).case;
    }
    if (turn.kind === "snooze") snooze(turn.pick);
    if (turn.kind === "mute") {
      const { mute: _, ...rest } = known;
      known = turn.mute ? { ...rest, mute: turn.mute } : rest;
    }
    if (turn.kind === "replan") plan += 1;
  };
  for (const turn of turns) {
    take(turn);
    look(turn);
    settled?.(known, now, timetable());
  }
}

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    // Mostly at once, sometimes late.
    arbitrary: fc.record({
      kind: fc.constant("beat" as const),
      late: fc.oneof(fc.constant(0), fc.nat(2_000)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("down" as const), hours: fc.nat(24 * 9) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("deed" as const), deed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("snooze" as const), pick: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("mute" as const),
      mute: fc.constantFrom(undefined, undefined, "opted-out" as const, "unreachable" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "replan" as const }) },
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
    loudHours: fc.record({ from: time(6, 8), to: time(18, 22) }),
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

/** Any life with reminders. */
export const lives: fc.Arbitrary<Life> = fc.record({
  timetables: fc.array(timetables, { minLength: 1, maxLength: 3 }),
  begins: beginnings,
  turns: fc.array(turn, { minLength: 1, maxLength: 50, size: "max" }),
});
