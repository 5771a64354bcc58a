import { type Calendar, type Hours, isWorkingDay, type Slot } from "./calendar.ts";
import { addDays, type LocalDate, localDateOf, startOf } from "./local-date.ts";

const MINUTE_MS = 60_000;

/** The instant of a time of day (`HH:MM`) on a day in Vietnam. */
export function instantOn(day: LocalDate, time: string): Date {
  const [hours, minutes] = time.split(":").map(Number);
  return new Date(startOf(day).getTime() + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS);
}

/** The instant at which reminders of a slot come on a day. */
export function slotOn(calendar: Calendar, day: LocalDate, slot: Slot): Date {
  return instantOn(day, calendar.slots[slot]);
}

/** Whether the office that takes declarations is open at an instant. */
export function isOfficeOpen(calendar: Calendar, instant: Date): boolean {
  return (
    isWorkingDay(calendar, localDateOf(instant)) &&
    calendar.officeHours.some((hours) => isWithin(hours, instant))
  );
}

/** Whether nobody may be reminded at an instant. */
export function isQuiet(calendar: Calendar, instant: Date): boolean {
  return !isWithin(calendar.loudHours, instant);
}

/** The instant itself, or the end of the quiet hours that it lies in. */
export function nextLoudMoment(calendar: Calendar, instant: Date): Date {
  if (!isQuiet(calendar, instant)) return instant;
  const day = localDateOf(instant);
  const { from } = calendar.loudHours;
  const today = instantOn(day, from);
  return today > instant ? today : instantOn(addDays(day, 1), from);
}

function isWithin({ from, to }: Hours, instant: Date): boolean {
  const day = localDateOf(instant);
  return instant >= instantOn(day, from) && instant < instantOn(day, to);
}
