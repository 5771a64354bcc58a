import { localDateOf } from "../calendar/local-date.ts";
import type { Case } from "../case/case.ts";
import { expiryOf } from "../deadline/deadline.ts";
import { clockDueAt } from "../deadline/pinned-message.ts";
import type { Reminder, ReminderPlan } from "../procedure/reminder-plan.ts";
import { decide, earliest } from "./decide.ts";
import { planId } from "./plan-version.ts";
import { type Upcoming, upcoming } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/**
 * The case with `dueAt` at the next moment at which time alone does something: the countdown runs out, a reminder is
 * to be sent, or the pinned message counts another day. An overdue one makes the case due now, or when it may come again.
 */
export function withNextMoment(timetable: Timetable, known: Case, now: Date): Case {
  const { dueAt: _, ...rest } = known;
  const next = earliest(nextMoments(timetable, known, now));
  const counted = { ...rest, planId: planId(timetable) };
  return next ? { ...counted, dueAt: next.toISOString() } : counted;
}

/**
 * The next moment after something has happened to a case. Most of what people do leaves everything as it was that
 * moments depend on; then the one that is known still holds.
 */
export function withMomentAfter(timetable: Timetable, before: Case, after: Case, now: Date): Case {
  const { planId: id, dueAt } = before;
  const holds = id === planId(timetable) && (dueAt === undefined || new Date(dueAt) > now);
  if (!holds || !isTimedAlike(timetable.plan, before, after)) return withNextMoment(timetable, after, now);
  if (after.planId === id && after.dueAt === dueAt) return after;
  const { dueAt: _, ...rest } = after;
  return { ...rest, planId: id, ...(dueAt !== undefined && { dueAt }) };
}

/** Values of a case that are replaced and never changed: where they are the same, so is what they hold. */
const TIMED_BY = [
  "status",
  "attempt",
  "left",
  "done",
  "clock",
  "reminded",
  "snoozedUntil",
  "mute",
  "pinned",
] as const satisfies readonly (keyof Case)[];

function isTimedAlike({ reminders }: ReminderPlan, before: Case, after: Case): boolean {
  return (
    TIMED_BY.every((key) => before[key] === after[key]) &&
    reminders.every((each) => isFromAlike(each, before, after)) &&
    localDateOf(new Date(before.touchedAt)) === localDateOf(new Date(after.touchedAt))
  );
}

function isFromAlike(reminder: Reminder, { answers: before }: Case, { answers: after }: Case): boolean {
  if (reminder.kind !== "on-day" || typeof reminder.from !== "object") return true;
  const { form } = reminder.from;
  return before[form] === after[form];
}

function nextMoments(timetable: Timetable, known: Case, now: Date): readonly Date[] {
  const { procedure } = timetable;
  // Nothing reaches the person, and what time does to the case is made up for when they come back.
  if (known.mute === "unreachable") return [];
  const expiry = expiryOf(procedure, known);
  if (expiry && expiry <= now) return [expiry];
  const others = [expiry, clockDueAt(procedure, known)].filter((at) => at !== undefined);
  return [...others, ...momentsOf(upcoming(timetable, known), now)];
}

function momentsOf(all: readonly Upcoming[], now: Date): readonly Date[] {
  const decision = decide(all, now);
  if (decision.do === "send" || decision.do === "pass-over") return [now];
  const future = all.map(({ at }) => at).filter((at) => at > now);
  return decision.do === "wait" ? [decision.until, ...future] : future;
}
