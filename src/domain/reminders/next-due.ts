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
 * The case with `dueAt` at the next moment at which time alone does something: the countdown runs out, a reminder is
 * to be sent, or the pinned message counts another day. An overdue one makes the case due now, or when it may come again.
 */
export function reschedule(timetable: Timetable, current: Case, now: Date): Case {
  const { dueAt: _, ...rest } = current;
  const next = earliest(nextDueMoments(timetable, current, now));
  const counted = { ...rest, planVersion: planVersion(timetable) };
  return next ? { ...counted, dueAt: next.toISOString() } : counted;
}

/**
 * The next moment after something has happened to a case. Most of what people do leaves everything as it was that
 * moments depend on; then the one that is known still holds.
 */
export function rescheduleAfter(timetable: Timetable, before: Case, after: Case, now: Date): Case {
  const { planVersion: id, dueAt } = before;
  const holds = id === planVersion(timetable) && (dueAt === undefined || new Date(dueAt) > now);
  if (!holds || !keepsSchedule(timetable.plan, before, after)) return reschedule(timetable, after, now);
  if (after.planVersion === id && after.dueAt === dueAt) return after;
  const { dueAt: _, ...rest } = after;
  return { ...rest, planVersion: id, ...(dueAt !== undefined && { dueAt }) };
}

/** Values of a case that are replaced and never changed: where they are the same, so is what they hold. */
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
  // Nothing reaches the person, and what time does to the case is made up for when they come back.
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
