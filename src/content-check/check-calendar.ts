import { type Calendar, type Hours, isWeekend, type Slot, type Year } from "../domain/calendar/calendar.ts";
import { type LocalDate, localDate } from "../domain/calendar/local-date.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const SLOTS: readonly Slot[] = ["morning", "afternoon"];

/** Everything that is wrong with a calendar, one line each; empty means fit to run. */
export function checkCalendar(calendar: Calendar): string[] {
  const { years, officeHours, sendingHours, slots } = calendar;
  return [
    ...Object.entries(years).flatMap(([year, days]) => checkYear(year, days)),
    ...[...officeHours, sendingHours].filter((hours) => !areHours(hours)).map(wrongHours),
    ...SLOTS.filter((slot) => !TIME.test(slots[slot]) || !isWithin(sendingHours, slots[slot])).map(
      (slot) => `reminders of the ${slot} come at "${slots[slot]}", which is no time of the sending hours`,
    ),
    ...(slots.morning < slots.afternoon ? [] : ["the afternoon comes before the morning"]),
  ];
}

function checkYear(year: string, { daysOff, workingDays }: Year): string[] {
  const days = [...daysOff, ...workingDays];
  return [
    ...days
      .filter((day) => !exists(day) || !day.startsWith(`${year}-`))
      .map((day) => `"${day}" is no day of ${year}`),
    ...workingDays
      .filter((day) => exists(day) && !isWeekend(day))
      .map((day) => `${day} is said to be worked, but is no weekend`),
    ...workingDays
      .filter((day) => daysOff.includes(day))
      .map((day) => `${day} cannot be a day off and be worked`),
  ];
}

function exists(day: LocalDate): boolean {
  const [year, month, date] = day.split("-").map(Number);
  return localDate(Number(year), Number(month), Number(date)) === day;
}

function areHours({ from, to }: Hours): boolean {
  return TIME.test(from) && TIME.test(to) && from < to;
}

function wrongHours({ from, to }: Hours): string {
  return `"${from}" to "${to}" are no hours of a day`;
}

// Times with leading zeros sort as text.
function isWithin({ from, to }: Hours, time: string): boolean {
  return time >= from && time < to;
}
