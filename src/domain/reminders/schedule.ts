import { type Calendar, isWorkingDay } from "../calendar/calendar.ts";
import { isQuiet, slotOn } from "../calendar/hours.ts";
import { addDays, daysBetween, type LocalDate, localDateOf } from "../calendar/local-date.ts";
import type { Case, ReminderRecord } from "../case/case.ts";
import type { Reminder, ReminderPlan } from "../procedure/reminder-plan.ts";
import { plannedDay, runningDeadline } from "./planned-day.ts";
import type { Timetable } from "./timetable.ts";
import { waitingSince } from "./waiting.ts";

/** A reminder that is still to come, or overdue. */
export type UpcomingReminder = {
  readonly reminder: Reminder;
  /** When it may be sent: the planned moment, or later because of days off, snoozing or earlier reminders. */
  readonly at: Date;
  /** The first moment from `instant` on at which it may be sent; `undefined` if it no longer helps by then. */
  readonly from: (instant: Date) => Date | undefined;
};

/** The length of the window in which sent reminders are counted. */
export const WINDOW_DAYS = 7;

/**
 * The reminders that a case still gets, by planned moment: a function of the case alone, so that a changed plan applies
 * to running cases. A reminder planned before the last one that was sent is dropped.
 */
export function upcomingReminders(timetable: Timetable, current: Case): readonly UpcomingReminder[] {
  if (current.remindersOff || current.isUnreachable) return [];
  const { plan, calendar, procedure } = timetable;
  const records = (current.reminderRecords ?? []).filter(({ attempt }) => attempt === current.attempt);
  const lastSent = Math.max(0, ...records.filter((each) => !each.skipped).map(({ at }) => Date.parse(at)));
  const deadline = runningDeadline(timetable, current);
  // Snoozing ends with the last day on which a reminder helps.
  const snoozedUntil = earlier(current.snoozedUntil, deadline?.safeDay);
  const mayComeOn = frequencyLimit(plan, current);
  return plan.reminders
    .flatMap((reminder) => {
      if (records.some(({ id }) => id === reminder.id)) return [];
      const since = waitingSince(procedure, current, reminder.while);
      const day = since && plannedDay(calendar, current, deadline, reminder);
      if (!since || !day) return [];
      const planned = slotOn(calendar, day, reminder.slot);
      if (planned < since || planned.getTime() <= lastSent) return [];
      const from = earliestMoment(calendar, reminder, {
        earliest: later(planned, snoozedUntil && slotOn(calendar, snoozedUntil, reminder.slot)),
        lastDay: deadline?.safeDay,
        mayComeOn,
      });
      const at = from(planned);
      return at ? [{ reminder, planned, at, from }] : [];
    })
    .toSorted((a, b) => a.planned.getTime() - b.planned.getTime());
}

type Limits = {
  readonly earliest: Date;
  /** While the deadline runs: the last day on which an office is open in time, and on which a reminder helps. */
  readonly lastDay: LocalDate | undefined;
  readonly mayComeOn: (day: LocalDate) => boolean;
};

/** Makes the function that finds the first moment at which a reminder may be sent. */
function earliestMoment(
  calendar: Calendar,
  { kind, slot }: Reminder,
  { earliest, lastDay, mayComeOn }: Limits,
): UpcomingReminder["from"] {
  const suits = (day: LocalDate) =>
    kind === "last-day" || (mayComeOn(day) && (kind === "on-day" || isWorkingDay(calendar, day)));
  return (instant) => {
    const start = later(earliest, instant);
    for (let day = localDateOf(start); ; day = addDays(day, 1)) {
      if (lastDay && day > lastDay) return undefined;
      // Never before its slot, so that the result does not depend on when it is computed.
      const at = later(slotOn(calendar, day, slot), start);
      if (suits(day) && !isQuiet(calendar, at)) return at;
    }
  };
}

/** The day on which a reminder counts as sent. */
export function arrivalDay({ at, arrivedOn }: ReminderRecord): LocalDate {
  return arrivedOn ?? localDateOf(new Date(at));
}

/** Makes the test whether one more reminder may be sent on a day. Those of the last day do not count. */
function frequencyLimit(
  { reminders, perWeek }: ReminderPlan,
  { reminderRecords = [] }: Case,
): (day: LocalDate) => boolean {
  const exemptIds = reminders.filter(({ kind }) => kind === "last-day").map(({ id }) => id);
  const sent = reminderRecords
    .filter(({ id, skipped }) => !skipped && !exemptIds.includes(id))
    .map(arrivalDay);
  return (day) => {
    const recent = sent.filter((each) => daysBetween(each, day) < WINDOW_DAYS);
    return recent.length < perWeek && !recent.includes(day);
  };
}

function earlier(day: LocalDate | undefined, limit: LocalDate | undefined): LocalDate | undefined {
  return day && limit && day > limit ? limit : day;
}

function later(one: Date, other: Date | undefined): Date {
  return other && other > one ? other : one;
}
