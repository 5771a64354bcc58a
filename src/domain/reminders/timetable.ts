import type { Calendar } from "../calendar/calendar.ts";
import type { Procedure } from "../procedure/procedure.ts";
import type { ReminderPlan } from "../procedure/reminder-plan.ts";

/** The data that determine reminders, beside the case itself. */
export type Timetable = {
  readonly plan: ReminderPlan;
  readonly calendar: Calendar;
  readonly procedure: Procedure;
};

/** The timetable of a procedure. */
export function timetableOf(procedure: Procedure): Timetable {
  return { plan: procedure.reminders, calendar: procedure.calendar, procedure };
}
