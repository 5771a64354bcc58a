import { advance } from "./advance.ts";
import type { Case } from "./case.ts";
import { hasExpired } from "./clock.ts";
import { dueReminder, reminded, withNextMoment } from "./reminders.ts";
import type { Timetable } from "./timetable.ts";

/** One reminder of somebody's future. */
export type Foreseen = { readonly id: string; readonly at: Date };

/** What a person will be sent from now on if they do nothing. */
export function forecast(timetable: Timetable, known: Case, now: Date): readonly Foreseen[] {
  const foreseen: Foreseen[] = [];
  let current = withNextMoment(timetable, known, now);
  while (current.dueAt !== undefined) {
    // What is overdue comes now, not in the past.
    const at = new Date(Math.max(now.getTime(), Date.parse(current.dueAt)));
    const decision = dueReminder(timetable, current, at);
    if (decision.do === "send") foreseen.push({ id: decision.reminder.id, at });
    const next = hasExpired(timetable.procedure, current, at)
      ? advance(timetable.procedure, current, { kind: "time-passed" }, at).case
      : reminded(current, decision, at);
    current = withNextMoment(timetable, next, at);
  }
  return foreseen;
}
