import { type Calendar, type Hours, isWorkingDay, type Slot } from "./calendar.ts";
import { type LocalDate, localDateOf, minutesInto, startOf } from "./local-date.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The instant at which reminders of a slot are sent on a day. */
export function slotOn(calendar: Calendar, day: LocalDate, slot: Slot): Date {
  return new Date(startOf(day).getTime() + minutesOf(calendar.slots[slot]) * MINUTE_MS);
}

/** Whether the offices are open at an instant. */
export function isOfficeOpen(calendar: Calendar, instant: Date): boolean {
  return (
    isWorkingDay(calendar, localDateOf(instant)) &&
    calendar.officeHours.some((hours) => isWithin(hours, instant))
  );
}

/** Whether an instant is outside the sending hours. */
export function isQuiet(calendar: Calendar, instant: Date): boolean {
  return !isWithin(calendar.sendingHours, instant);
}

/** The instant itself, or the next begin of the sending hours. */
export function nextSendingTime(calendar: Calendar, instant: Date): Date {
  if (!isQuiet(calendar, instant)) return instant;
  const wait = minutesOf(calendar.sendingHours.from) - minutesInto(instant);
  return new Date(instant.getTime() + (wait > 0 ? wait : wait + DAY_MINUTES) * MINUTE_MS);
}

function isWithin({ from, to }: Hours, instant: Date): boolean {
  const minutes = minutesInto(instant);
  return minutes >= minutesOf(from) && minutes < minutesOf(to);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
