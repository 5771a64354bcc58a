import type { Timetable } from "./reminder.ts";

/**
 * A short name of everything that reminders depend on beside the case. A stored due moment that was found under
 * another name is to be found anew.
 */
export function planId({ plan, calendar }: Timetable): string {
  // FNV-1a, 32 bits: it tells one year's plan from the next, and is no secret.
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify([plan, calendar])) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
