import { type Calendar, daysFrom, type LeadTimes, type LocalDate } from "../../src/flow-kit.ts";
import type { Campaign } from "./campaign-schema.ts";

/**
 * 24/11, "Vietnamese culture day": wanted as a paid day off by resolution 80-NQ/TW of 7/1/2026, still debated
 * in the National Assembly on 20/4/2026; the final act has not been seen. Until it has, the day counts as off:
 * whoever hands in a day too early loses nothing.
 */
const CULTURE_DAY_IS_OFF = true;

/** Days off of the public sector and the hours of the university's offices. Look through this file every autumn. */
export const calendar: Calendar = {
  years: {
    // Source: the Government's plan for 2026; the Labour Code 2019, art. 112, for what it leaves open.
    2026: {
      standing: "official",
      daysOff: [
        ...days("2026-01-01", "2026-01-04"), // New Year; Friday 2/1 in exchange for Saturday 10/1
        ...days("2026-02-14", "2026-02-22"), // Tết
        ...days("2026-04-25", "2026-04-27"), // Hùng Kings' day on a Sunday: Monday instead
        ...days("2026-04-30", "2026-05-03"),
        ...days("2026-08-29", "2026-09-02"), // National Day; Monday 31/8 in exchange for Saturday 22/8
        ...cultureDay("2026-11-24"),
      ],
      workingDays: [day("2026-01-10"), day("2026-08-22")],
    },
    // Computed from the Labour Code 2019, art. 112, and the lunar calendar of Vietnam; replace it by the official plan.
    // Where the law leaves a choice, every day that may be off is off: reminders then come too early rather than too late.
    2027: {
      standing: "provisional",
      daysOff: [
        day("2027-01-01"),
        ...days("2027-02-04", "2027-02-11"), // Tết is Saturday 6/2: one or two days before, the weekend made up for after
        day("2027-04-16"), // Hùng Kings' day, 10/3 of the lunar year
        ...days("2027-04-30", "2027-05-03"), // 1/5 is a Saturday: Monday instead
        ...days("2027-09-01", "2027-09-03"), // National Day with the day before or after
        ...cultureDay("2027-11-24"),
      ],
      workingDays: [],
    },
  },
  // To be checked with each office: the usual hours of the public sector, no letter states them.
  officeHours: [
    { from: "07:30", to: "11:30" },
    { from: "13:30", to: "17:00" },
  ],
  sendingHours: { from: "08:00", to: "20:00" },
  slots: { morning: "08:30", afternoon: "14:00" },
};

/** How early the declaration must be under way: our own advice, no rule of the agency. */
export function leadTimesOf({ deadlineDays, postWithinDays, handInWithinDays }: Campaign): LeadTimes {
  return { postalDays: deadlineDays - postWithinDays, cutOffDays: handInWithinDays };
}

function day(text: string): LocalDate {
  return text as LocalDate;
}

function days(first: string, last: string): readonly LocalDate[] {
  return daysFrom(day(first), day(last));
}

function cultureDay(text: string): readonly LocalDate[] {
  return CULTURE_DAY_IS_OFF ? [day(text)] : [];
}
