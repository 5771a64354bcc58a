import type { Case } from "../domain/case.ts";
import { expiryOf } from "../domain/clock.ts";
import type { Procedure } from "../domain/procedure.ts";
import { running } from "../domain/reminder-day.ts";
import { timetableOf } from "../domain/timetable.ts";
import { formatDay } from "../i18n/format-day.ts";
import type { TextArgs } from "../i18n/texts.ts";

/** What texts about the deadline may show beside what every text may: the last day an office is open, and the end itself in Unix time. */
export function deadlineArgs(procedure: Procedure, known: Case, locale: string): TextArgs {
  const safe = running(timetableOf(procedure), known)?.safeDay;
  const end = expiryOf(procedure, known);
  return {
    safeDay: safe === undefined ? "" : formatDay(locale, safe),
    // The last second of the last day: the first of the next would show the wrong date.
    deadlineUnix: end === undefined ? "" : String(end.getTime() / 1_000 - 1),
  };
}
