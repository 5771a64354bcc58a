import { type Calendar, lastWorkingDayUpTo } from "../calendar/calendar.ts";
import { addDays, type LocalDate, localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { lastDayOf } from "../deadline/deadline.ts";
import { lastDayToHandIn } from "../deadline/safe-days.ts";
import type { CountedFrom, Reminder } from "../procedure/reminder-plan.ts";
import type { Timetable } from "./timetable.ts";

/** A running deadline: the day that started it, and the last one on which an office is open in time. */
export type RunningDeadline = { readonly startedOn: LocalDate; readonly safeDay: LocalDate };

/** The deadline of a case while it runs. */
export function runningDeadline(
  { calendar, procedure }: Timetable,
  current: Case,
): RunningDeadline | undefined {
  const { deadline } = current;
  if (!deadline || lastDayOf(procedure, current) === undefined) return undefined;
  return { startedOn: deadline.startedOn, safeDay: lastDayToHandIn(calendar, deadline) };
}

/** The day for which a reminder is planned; `undefined` if the case has no such day. */
export function plannedDay(
  calendar: Calendar,
  current: Case,
  deadline: RunningDeadline | undefined,
  reminder: Reminder,
): LocalDate | undefined {
  if (reminder.kind === "last-day") return deadline?.safeDay;
  if (reminder.kind === "on-day") {
    const from = startDay(current, deadline, reminder.from);
    return from && addDays(from, reminder.days);
  }
  if (!deadline) return undefined;
  const { startedOn } = deadline;
  return lastWorkingDayUpTo(calendar, addDays(startedOn, reminder.days), startedOn);
}

function startDay(
  current: Case,
  deadline: RunningDeadline | undefined,
  from: CountedFrom,
): LocalDate | undefined {
  if (from === "touched") return localDateOf(new Date(current.touchedAt));
  if (from === "start")
    return current.status === "expired" ? current.deadline?.startedOn : deadline?.startedOn;
  return current.answers[from.form]?.[from.field] as LocalDate | undefined;
}
