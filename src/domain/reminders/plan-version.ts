import type { Timetable } from "./timetable.ts";

/**
 * A short name of all the data that a case is moved and reminded by. A stored due moment that was found under
 * another name is to be found anew, and a stored place may be called something else today.
 */
export function planVersion({ plan, calendar, procedure }: Timetable): string {
  const named = names.get(procedure);
  if (named?.plan === plan && named.calendar === calendar) return named.id;
  const id = fingerprint(JSON.stringify({ ...procedure, reminders: plan, calendar }));
  names.set(procedure, { plan, calendar, id });
  return id;
}

// Kept because it pays: every save asks, and finding the name takes 200 µs against 1. All are data that never change.
const names = new WeakMap<Timetable["procedure"], Pick<Timetable, "plan" | "calendar"> & { id: string }>();

function fingerprint(text: string): string {
  // FNV-1a, 32 bits: it tells one year's plan from the next, and is no secret.
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
