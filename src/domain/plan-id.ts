import type { Timetable } from "./timetable.ts";

/**
 * A short name of everything that reminders depend on beside the case. A stored due moment that was found under
 * another name is to be found anew.
 */
export function planId({ plan, calendar }: Timetable): string {
  const named = names.get(plan);
  if (named?.calendar === calendar) return named.id;
  const id = fingerprint(JSON.stringify([plan, calendar]));
  names.set(plan, { calendar, id });
  return id;
}

// Both are data that never change while the bot runs, and every save asks.
const names = new WeakMap<Timetable["plan"], { calendar: Timetable["calendar"]; id: string }>();

function fingerprint(text: string): string {
  // FNV-1a, 32 bits: it tells one year's plan from the next, and is no secret.
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
