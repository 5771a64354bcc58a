import { type Calendar, lastWorkingDayUpTo } from "../calendar/calendar.ts";
import { addDays, type LocalDate, localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { runningTo } from "../deadline/deadline.ts";
import { lastDayToHandIn } from "../deadline/safe-days.ts";
import type { CountedFrom, Reminder } from "../procedure/reminder-plan.ts";
import type { Timetable } from "./timetable.ts";

/** A countdown that runs: its first day, and the last one on which an office takes the declaration. */
export type Running = { readonly startedOn: LocalDate; readonly safeDay: LocalDate };

/** The countdown of a case while it runs. */
export function running({ calendar, procedure }: Timetable, known: Case): Running | undefined {
  const { clock } = known;
  if (!clock || runningTo(procedure, known) === undefined) return undefined;
  return { startedOn: clock.startedOn, safeDay: lastDayToHandIn(calendar, clock) };
}

/** The day for which a reminder is planned; `undefined` when the case has none. */
export function plannedDay(
  calendar: Calendar,
  known: Case,
  countdown: Running | undefined,
  reminder: Reminder,
): LocalDate | undefined {
  if (reminder.kind === "last-day") return countdown?.safeDay;
  if (reminder.kind === "on-day") {
    const from = dayFrom(known, countdown, reminder.from);
    return from && addDays(from, reminder.days);
  }
  if (!countdown) return undefined;
  const { startedOn } = countdown;
  return lastWorkingDayUpTo(calendar, addDays(startedOn, reminder.days), startedOn);
}

function dayFrom(known: Case, countdown: Running | undefined, from: CountedFrom): LocalDate | undefined {
  if (from === "touched") return localDateOf(new Date(known.touchedAt));
  if (from === "start") return known.status === "expired" ? known.clock?.startedOn : countdown?.startedOn;
  return known.answers[from.form]?.[from.field] as LocalDate | undefined;
}
