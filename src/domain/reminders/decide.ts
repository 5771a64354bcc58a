import { daysBetween, localDateOf } from "../calendar/local-date.ts";
import type { Case, Reminded } from "../case/case.ts";
import { hasExpired } from "../deadline/deadline.ts";
import type { Reminder } from "../procedure/reminder-plan.ts";
import { dayOf, type Upcoming, upcoming, WINDOW_DAYS } from "./schedule.ts";
import type { Timetable } from "./timetable.ts";

/** What is to be done about reminders at an instant. Those `passedOver` are over too: a newer one says more. */
export type ReminderDecision =
  | { readonly do: "send"; readonly reminder: Reminder; readonly passedOver: readonly string[] }
  | { readonly do: "pass-over"; readonly passedOver: readonly string[] }
  /** One is overdue, but may not come before `until`. */
  | { readonly do: "wait"; readonly until: Date }
  | { readonly do: "nothing" };

/** The reminder that comes next and its moment, which may have passed; a function of the case alone. */
export function nextReminder(
  timetable: Timetable,
  known: Case,
): { readonly reminder: Reminder; readonly at: Date } | undefined {
  const all = upcoming(timetable, known);
  const at = earliest(all.map((each) => each.at));
  // Of several that come at one moment the newest is sent.
  const next = all.findLast((each) => each.at.getTime() === at?.getTime());
  return next && { reminder: next.reminder, at: next.at };
}

/** Decides what comes now. However many were missed, only the newest that still has a sense is sent. */
export function dueReminder(timetable: Timetable, known: Case, now: Date): ReminderDecision {
  // Time is to pass for the case first; then other reminders count.
  if (hasExpired(timetable.procedure, known, now)) return { do: "nothing" };
  return decide(upcoming(timetable, known), now);
}

/** What the reminders that are still to come ask for at an instant. */
export function decide(all: readonly Upcoming[], now: Date): ReminderDecision {
  const due = all.filter(({ at }) => at <= now);
  if (due.length === 0) return { do: "nothing" };
  const newest = due.findLast(({ from }) => from(now));
  const until = newest?.from(now);
  const ids = due.map(({ reminder }) => reminder.id);
  if (!newest || !until) return { do: "pass-over", passedOver: ids };
  const { reminder } = newest;
  if (until > now) return { do: "wait", until };
  return { do: "send", reminder, passedOver: ids.filter((id) => id !== reminder.id) };
}

/**
 * The case after a decision was carried out. Only what still matters is kept: this attempt, and what counts for the
 * week. One that is still owed is passed over for a newer one: after an outage one comes, not both.
 */
export function reminded(known: Case, decision: ReminderDecision, now: Date): Case {
  if (decision.do !== "send" && decision.do !== "pass-over") return known;
  const { attempt, snoozedUntil, ...rest } = known;
  const at = now.toISOString();
  const sent: readonly Reminded[] = decision.do === "send" ? [{ attempt, id: decision.reminder.id, at }] : [];
  const passedOver = decision.passedOver.map((id): Reminded => ({ attempt, id, at, passedOver: true }));
  const today = localDateOf(now);
  const kept = (known.reminded ?? [])
    .filter((each) => each.attempt === attempt || daysBetween(dayOf(each), today) < WINDOW_DAYS)
    .map((each) => (sent.length > 0 && isOwed(known, each) ? { ...each, passedOver: true as const } : each));
  return {
    ...rest,
    attempt,
    ...(snoozedUntil !== undefined && snoozedUntil > today && { snoozedUntil }),
    reminded: [...kept, ...passedOver, ...sent],
  };
}

/**
 * What is over once a reminder has come: on a later day than was decided it counts for that day, so that the next one
 * keeps its distance. The moment of the decision stays: it names the notice.
 */
export function cameNow({ reminded }: Case, came: Reminded, now: Date): Pick<Case, "reminded"> {
  const cameOn = localDateOf(now);
  if (!reminded || dayOf(came) === cameOn) return {};
  return { reminded: reminded.map((each) => (each === came ? { ...each, cameOn } : each)) };
}

function isOwed({ attempt, owed }: Case, { attempt: of, id }: Reminded): boolean {
  return of === attempt && owed.some((effect) => effect.do === "remind" && effect.reminder === id);
}

/** The earliest of some moments. */
export function earliest(moments: readonly Date[]): Date | undefined {
  return moments.length === 0 ? undefined : new Date(Math.min(...moments.map((moment) => moment.getTime())));
}
