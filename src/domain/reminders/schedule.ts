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
  /** The moment at which it may come: the planned one, or later where days off, quiet or earlier reminders stand against that. */
  readonly at: Date;
  /** The first moment from `instant` on at which it may come; `undefined` when it has lost its sense by then. */
  readonly from: (instant: Date) => Date | undefined;
};

/** Days over which reminders are counted. */
export const WINDOW_DAYS = 7;

/**
 * The reminders that a case still has before it, the oldest plan first: a function of the case alone, so that a
 * changed plan applies to people in the middle of it. What is planned for a moment before the last one that was sent is past.
 */
export function upcomingReminders(timetable: Timetable, current: Case): readonly UpcomingReminder[] {
  if (current.remindersOff || current.isUnreachable) return [];
  const { plan, calendar, procedure } = timetable;
  const over = (current.reminderRecords ?? []).filter(({ attempt }) => attempt === current.attempt);
  const lastSent = Math.max(0, ...over.filter((each) => !each.skipped).map(({ at }) => Date.parse(at)));
  const deadline = runningDeadline(timetable, current);
  // Nothing is put off beyond the last day on which it helps.
  const quietUntil = earlier(current.snoozedUntil, deadline?.safeDay);
  const mayComeOn = frequencyLimit(plan, current);
  return plan.reminders
    .flatMap((reminder) => {
      if (over.some(({ id }) => id === reminder.id)) return [];
      const since = waitingSince(procedure, current, reminder.while);
      const day = since && plannedDay(calendar, current, deadline, reminder);
      if (!since || !day) return [];
      const planned = slotOn(calendar, day, reminder.slot);
      if (planned < since || planned.getTime() <= lastSent) return [];
      const from = earliestMoment(calendar, reminder, {
        earliest: later(planned, quietUntil && slotOn(calendar, quietUntil, reminder.slot)),
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
  /** While the countdown runs: behind the last day on which an office takes the declaration nobody is reminded of it. */
  readonly lastDay: LocalDate | undefined;
  readonly mayComeOn: (day: LocalDate) => boolean;
};

/** Finds the first moment at which a reminder may come. */
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
      // Never before its time of the day, or the answer would depend on when somebody asks.
      const at = later(slotOn(calendar, day, slot), start);
      if (suits(day) && !isQuiet(calendar, at)) return at;
    }
  };
}

/** The day on which a reminder counts as come. */
export function arrivalDay({ at, arrivedOn }: ReminderRecord): LocalDate {
  return arrivedOn ?? localDateOf(new Date(at));
}

/** Tells whether one more reminder may come on a day. Those of the last day are exempt. */
function frequencyLimit(
  { reminders, perWeek }: ReminderPlan,
  { reminderRecords = [] }: Case,
): (day: LocalDate) => boolean {
  const exempt = reminders.filter(({ kind }) => kind === "last-day").map(({ id }) => id);
  const sent = reminderRecords.filter(({ id, skipped }) => !skipped && !exempt.includes(id)).map(arrivalDay);
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
