import { advance } from "../../../src/domain/advance.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { hasExpired } from "../../../src/domain/deadline/deadline.ts";
import type { Reminder } from "../../../src/domain/procedure/reminder-plan.ts";
import { dueReminder, recordDecision } from "../../../src/domain/reminders/decide.ts";
import { reschedule } from "../../../src/domain/reminders/next-due.ts";
import { snoozeChoices, snoozeReminder } from "../../../src/domain/reminders/snooze.ts";
import type { Timetable } from "../../../src/domain/reminders/timetable.ts";
import { tiny } from "../tiny-procedure.ts";
import { type Action, eventOf } from "./actions.ts";

const HOUR = 3_600_000;

/** Something that happens next in a run with reminders. */
export type Turn =
  /** The bot looks when something is due, or so many minutes later. */
  | { readonly kind: "tick"; readonly late: number }
  /** Nothing runs for so many hours; then the bot looks once. */
  | { readonly kind: "down"; readonly hours: number }
  | { readonly kind: "action"; readonly action: Action }
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

/** A whole run: timetables one after the other, how it begins, what happens. */
export type Run = {
  readonly timetables: readonly Timetable[];
  readonly begins: Case;
  readonly turns: readonly Turn[];
};

/** What a test wants to see of a run. */
export type Observer = {
  readonly sent?: (sent: Sent) => void;
  /** After each look of the bot: how many reminders it sent. */
  readonly looked?: (count: number) => void;
  /** After each turn, when nothing is due any more. */
  readonly settled?: (current: Case, now: Date, timetable: Timetable) => void;
};

/** A run at a moment. */
type Moment = { current: Case; now: Date; timetable: Timetable; counted: readonly Counted[] };

/** Plays a run, turn by turn. */
export function play(
  { timetables, begins, turns }: Run,
  observer: Observer = {},
  now = new Date(begins.touchedAt),
): void {
  const [timetable, ...later] = timetables;
  if (!timetable) throw new Error("a run needs a timetable");
  const run: Moment = { current: begins, now, timetable, counted: [] };
  for (const turn of turns) {
    if (turn.kind === "reschedule") run.timetable = later.shift() ?? run.timetable;
    else take(run, turn, observer);
    look(run, observer);
    observer.settled?.(run.current, run.now, run.timetable);
  }
}

function take(run: Moment, turn: Exclude<Turn, { kind: "reschedule" }>, observer: Observer): void {
  switch (turn.kind) {
    case "tick":
      run.now = new Date(Math.max(run.now.getTime(), dueOf(run) ?? 0) + turn.late * 60_000);
      return;
    case "down":
      run.now = new Date(run.now.getTime() + turn.hours * HOUR);
      return;
    case "action":
      runUntil(run, run.now.getTime() + turn.action.hours * HOUR, observer);
      run.current = advance(tiny, run.current, eventOf(turn.action, run.current, run.now), run.now).case;
      return;
    case "snooze":
      putOff(run, turn.pick);
      return;
    case "mute": {
      const { remindersOff: _, isUnreachable: __, ...rest } = run.current;
      run.current = turn.mute ? { ...rest, [turn.mute]: true } : rest;
    }
  }
}

function dueOf({ timetable, current, now }: Moment): number | undefined {
  const { dueAt } = reschedule(timetable, current, now);
  return dueAt === undefined ? undefined : Date.parse(dueAt);
}

/** The bot looks whether something is due, until nothing is. */
function look(run: Moment, observer: Observer): void {
  let count = 0;
  for (let looks = 0; (dueOf(run) ?? Number.POSITIVE_INFINITY) <= run.now.getTime(); looks++) {
    if (looks > 3) throw new Error(`always due: ${JSON.stringify(run.current)}`);
    if (tick(run, observer)) count += 1;
  }
  observer.looked?.(count);
}

/** Does the one thing that is due; true when a reminder was sent. */
function tick(run: Moment, { sent }: Observer): boolean {
  const { current, now, timetable, counted } = run;
  if (hasExpired(tiny, current, now)) {
    run.current = advance(tiny, current, { kind: "tick" }, now).case;
    return false;
  }
  const decision = dueReminder(timetable, current, now);
  run.current = recordDecision(current, decision, now);
  if (decision.do !== "send") return false;
  const { reminder } = decision;
  sent?.({ reminder, now, before: current, timetable, earlier: counted });
  run.counted = [...counted, { attempt: current.attempt, reminder, now }];
  return true;
}

function runUntil(run: Moment, then: number, observer: Observer): void {
  for (let next = dueOf(run); next !== undefined && next <= then; next = dueOf(run)) {
    run.now = new Date(Math.max(next, run.now.getTime()));
    look(run, observer);
  }
  run.now = new Date(then);
}

/** Puts off the last reminder, where that is possible. */
function putOff(run: Moment, pick: number): void {
  const { current, now, timetable, counted } = run;
  const last = counted.at(-1);
  const choices = snoozeChoices(timetable, current, now);
  const days = choices[pick % choices.length];
  if (!last || days === undefined) return;
  const put = snoozeReminder(timetable, current, { attempt: last.attempt, id: last.reminder.id, days }, now);
  if (!put) return;
  run.current = put;
  run.counted = counted.slice(0, -1);
}
