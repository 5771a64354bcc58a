import { lastWorkingDayUpTo } from "./calendar.ts";
import type { Case, Clock } from "./case.ts";
import { runningTo } from "./clock.ts";
import { addDays, type LocalDate, localDateOf } from "./local-date.ts";
import type { CountedFrom, Reminder, Timetable } from "./reminder.ts";
import { lastDayToHandIn } from "./safe-days.ts";

/** The day for which a reminder is planned; `undefined` when the case has none. */
export function plannedDay(timetable: Timetable, known: Case, reminder: Reminder): LocalDate | undefined {
  const { calendar, procedure } = timetable;
  if (reminder.kind === "on-day") {
    const from = dayFrom(timetable, known, reminder.from);
    return from && addDays(from, reminder.days);
  }
  if (reminder.kind === "last-day") return lastSafeDay(timetable, known);
  const clock = runningClock(procedure, known);
  return clock && lastWorkingDayUpTo(calendar, addDays(clock.startedOn, reminder.days), clock.startedOn);
}

/** The last day on which an office takes the declaration, while the countdown runs. */
export function lastSafeDay({ calendar, procedure }: Timetable, known: Case): LocalDate | undefined {
  const clock = runningClock(procedure, known);
  return clock && lastDayToHandIn(calendar, clock);
}

function dayFrom({ procedure }: Timetable, known: Case, from: CountedFrom): LocalDate | undefined {
  if (from === "touched") return localDateOf(new Date(known.touchedAt));
  if (from === "start") {
    return known.status === "expired" ? known.clock?.startedOn : runningClock(procedure, known)?.startedOn;
  }
  return known.answers[from.form]?.[from.field] as LocalDate | undefined;
}

function runningClock(procedure: Timetable["procedure"], known: Case): Clock | undefined {
  return runningTo(procedure, known) === undefined ? undefined : known.clock;
}
