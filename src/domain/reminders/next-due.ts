import { localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { expiryOf } from "../deadline/deadline.ts";
import { pinnedMessageDueAt } from "../deadline/pinned-message.ts";
import type { Reminder, ReminderPlan } from "../procedure/reminder-plan.ts";
import { decide, earliest } from "./decide.ts";
import { planVersion } from "./plan-version.ts";
import { type UpcomingReminder, upcomingReminders } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/**
 * The case with `dueAt` at its next tick: the deadline expires, a reminder is due, or the pinned message needs a new
 * count. An overdue reminder makes the case due now, or as soon as it may be sent.
 */
export function reschedule(timetable: Timetable, current: Case, now: Date): Case {
  const { dueAt: _, ...rest } = current;
  const next = earliest(nextDueMoments(timetable, current, now));
  const planned = { ...rest, planVersion: planVersion(timetable) };
  return next ? { ...planned, dueAt: next.toISOString() } : planned;
}

/**
 * Reschedules a case after an event. Most events change nothing that `dueAt` depends on; then the earlier one is kept,
 * because computing it is slow.
 */
export function rescheduleAfter(timetable: Timetable, before: Case, after: Case, now: Date): Case {
  const { planVersion: id, dueAt } = before;
  const isValid = id === planVersion(timetable) && (dueAt === undefined || new Date(dueAt) > now);
  if (!isValid || !keepsSchedule(timetable.plan, before, after)) return reschedule(timetable, after, now);
  if (after.planVersion === id && after.dueAt === dueAt) return after;
  const { dueAt: _, ...rest } = after;
  return { ...rest, planVersion: id, ...(dueAt !== undefined && { dueAt }) };
}

/** The fields that `dueAt` depends on; they are immutable, so the same object holds the same values. */
const SCHEDULE_FIELDS = [
  "status",
  "attempt",
  "resumeAt",
  "done",
  "deadline",
  "reminderRecords",
  "snoozedUntil",
  "isUnreachable",
  "remindersOff",
  "pinned",
] as const satisfies readonly (keyof Case)[];

function keepsSchedule({ reminders }: ReminderPlan, before: Case, after: Case): boolean {
  return (
    SCHEDULE_FIELDS.every((key) => before[key] === after[key]) &&
    reminders.every((each) => keepsStartDay(each, before, after)) &&
    localDateOf(new Date(before.touchedAt)) === localDateOf(new Date(after.touchedAt))
  );
}

function keepsStartDay(reminder: Reminder, { answers: before }: Case, { answers: after }: Case): boolean {
  if (reminder.kind !== "on-day" || typeof reminder.from !== "object") return true;
  const { form } = reminder.from;
  return before[form] === after[form];
}

function nextDueMoments(timetable: Timetable, current: Case, now: Date): readonly Date[] {
  const { procedure } = timetable;
  // Nothing reaches the person; the ticks missed until then are made up for on their next update.
  if (current.isUnreachable) return [];
  const expiry = expiryOf(procedure, current);
  if (expiry && expiry <= now) return [expiry];
  const others = [expiry, pinnedMessageDueAt(procedure, current)].filter((at) => at !== undefined);
  return [...others, ...reminderMoments(upcomingReminders(timetable, current), now)];
}

function reminderMoments(all: readonly UpcomingReminder[], now: Date): readonly Date[] {
  const decision = decide(all, now);
  if (decision.do === "send" || decision.do === "skip") return [now];
  const future = all.map(({ at }) => at).filter((at) => at > now);
  return decision.do === "wait" ? [decision.until, ...future] : future;
}
