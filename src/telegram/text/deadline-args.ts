import { daysBetween, localDateOf } from "../../domain/calendar/local-date.ts";
import type { Case } from "../../domain/case/case.ts";
import { daysLeft, expiryOf } from "../../domain/deadline/deadline.ts";
import type { Procedure } from "../../domain/procedure/procedure.ts";
import { runningDeadline } from "../../domain/reminders/planned-day.ts";
import { timetableOf } from "../../domain/reminders/timetable.ts";
import type { TextArgs } from "../../i18n/texts.ts";

/**
 * The values about the deadline that every text may show: whether one runs, its last day, the days left, the last day on
 * which an office is open, how many days earlier that is and whether it is over, and the end in Unix time.
 */
export function deadlineArgs(procedure: Procedure, current: Case | undefined, now: Date): TextArgs {
  if (!current?.deadline) return NO_DEADLINE;
  const { lastDay } = current.deadline;
  const deadline = runningDeadline(timetableOf(procedure), current);
  const safe = deadline?.safeDay;
  const end = expiryOf(procedure, current);
  return {
    counting: deadline ? "yes" : "no",
    lastDay: { day: lastDay },
    daysLeft: daysLeft(procedure, current, now) ?? 0,
    safeDay: safe === undefined ? "" : { day: safe },
    closedBefore: safe === undefined ? 0 : daysBetween(safe, lastDay),
    safeDayOver: safe !== undefined && safe < localDateOf(now) ? "yes" : "no",
    // The last second of the last day: the first of the next would show the wrong date.
    deadlineUnix: end === undefined ? "" : String(end.getTime() / 1_000 - 1),
  };
}

const NO_DEADLINE: TextArgs = {
  counting: "no",
  lastDay: "",
  daysLeft: 0,
  safeDay: "",
  closedBefore: 0,
  safeDayOver: "no",
  deadlineUnix: "",
};
