import type { Calendar } from "../../src/domain/calendar/calendar.ts";
import { type LocalDate, startOf } from "../../src/domain/calendar/local-date.ts";
import { day } from "./builders.ts";

/** Plain weeks of 2026, with the days off that a test names. */
export function aCalendar(daysOff: readonly LocalDate[] = [], but: Partial<Calendar> = {}): Calendar {
  return {
    years: { 2026: { standing: "official", daysOff, workingDays: [] } },
    officeHours: [
      { from: "07:30", to: "11:30" },
      { from: "13:30", to: "17:00" },
    ],
    sendingHours: { from: "08:00", to: "20:00" },
    slots: { morning: "08:30", afternoon: "14:00" },
    ...but,
  };
}

/** A time of day in Vietnam. */
export const at = (on: string, time: string) => {
  const [hours, minutes] = time.split(":").map(Number);
  return new Date(startOf(day(on)).getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000);
};
