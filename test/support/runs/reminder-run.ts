import { advance } from "../../../src/domain/advance.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { hasExpired } from "../../../src/domain/deadline/deadline.ts";
import type { Reminder } from "../../../src/domain/procedure/reminder-plan.ts";
import { dueReminder, recordDecision } from "../../../src/domain/reminders/decide.ts";
import { reschedule } from "../../../src/domain/reminders/next-due.ts";
import { snoozeChoices, snoozeReminder } from "../../../src/domain/reminders/snooze.ts";
import type { Timetable } from "../../../src/domain/reminders/timetable.ts";
import { tiny } from "../tiny-procedure.ts";
import { type Deed, eventOf } from "./actions.ts";

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
  | { readonly kind: "mute"; readonly mute: "remindersOff" | "isUnreachable" | undefined }
  /** The next timetable comes into force. */
  | { readonly kind: "reschedule" };

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
  /** After each look of the bot: how many reminders it sent. */
  readonly looked?: (count: number) => void;
  /** After each turn, when nothing is due any more. */
  readonly settled?: (current: Case, now: Date, timetable: Timetable) => void;
};

/** A life at a moment. */
type Moment = { known: Case; now: Date; timetable: Timetable; counted: readonly Counted[] };

/** Lives a life, turn by turn. */
export function live(
  { timetables, begins, turns }: Life,
  witness: Witness = {},
  now = new Date(begins.touchedAt),
): void {
  const [timetable, ...later] = timetables;
  if (!timetable) throw new Error("a life needs a timetable");
  const life: Moment = { known: begins, now, timetable, counted: [] };
  for (const turn of turns) {
    if (turn.kind === "reschedule") life.timetable = later.shift() ?? life.timetable;
    else take(life, turn, witness);
    look(life, witness);
    witness.settled?.(life.known, life.now, life.timetable);
  }
}

function take(life: Moment, turn: Exclude<Turn, { kind: "reschedule" }>, witness: Witness): void {
  switch (turn.kind) {
    case "beat":
      life.now = new Date(Math.max(life.now.getTime(), dueOf(life) ?? 0) + turn.late * 60_000);
      return;
    case "down":
      life.now = new Date(life.now.getTime() + turn.hours * HOUR);
      return;
    case "deed":
      liveUntil(life, life.now.getTime() + turn.deed.hours * HOUR, witness);
      life.known = advance(tiny, life.known, eventOf(turn.deed, life.known, life.now), life.now).case;
      return;
    case "snooze":
      putOff(life, turn.pick);
      return;
    case "mute": {
      const { remindersOff: _, isUnreachable: __, ...rest } = life.known;
      life.known = turn.mute ? { ...rest, [turn.mute]: true } : rest;
    }
  }
}

function dueOf({ timetable, known: current, now }: Moment): number | undefined {
  const { dueAt } = reschedule(timetable, current, now);
  return dueAt === undefined ? undefined : Date.parse(dueAt);
}

/** The bot looks whether something is due, until nothing is. */
function look(life: Moment, witness: Witness): void {
  let count = 0;
  for (let looks = 0; (dueOf(life) ?? Number.POSITIVE_INFINITY) <= life.now.getTime(); looks++) {
    if (looks > 3) throw new Error(`due for ever: ${JSON.stringify(life.known)}`);
    if (beat(life, witness)) count += 1;
  }
  witness.looked?.(count);
}

/** Does the one thing that is due; true when a reminder was sent. */
function beat(life: Moment, { sent }: Witness): boolean {
  const { known: current, now, timetable, counted } = life;
  if (hasExpired(tiny, current, now)) {
    life.known = advance(tiny, current, { kind: "tick" }, now).case;
    return false;
  }
  const decision = dueReminder(timetable, current, now);
  life.known = recordDecision(current, decision, now);
  if (decision.do !== "send") return false;
  const { reminder } = decision;
  sent?.({ reminder, now, before: current, timetable, earlier: counted });
  life.counted = [...counted, { attempt: current.attempt, reminder, now }];
  return true;
}

function liveUntil(life: Moment, then: number, witness: Witness): void {
  for (let next = dueOf(life); next !== undefined && next <= then; next = dueOf(life)) {
    life.now = new Date(Math.max(next, life.now.getTime()));
    look(life, witness);
  }
  life.now = new Date(then);
}

/** Puts off the last reminder, where that is possible. */
function putOff(life: Moment, pick: number): void {
  const { known: current, now, timetable, counted } = life;
  const last = counted.at(-1);
  const choices = snoozeChoices(timetable, current, now);
  const days = choices[pick % choices.length];
  if (!last || days === undefined) return;
  const put = snoozeReminder(timetable, current, { attempt: last.attempt, id: last.reminder.id, days }, now);
  if (!put) return;
  life.known = put;
  life.counted = counted.slice(0, -1);
}
