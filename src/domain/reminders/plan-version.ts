import type { Timetable } from "./timetable.ts";

/**
 * A fingerprint of the procedure, its reminders and its calendar. A case saved under another one is rescheduled, and its
 * place is migrated.
 */
export function planVersion({ plan, calendar, procedure }: Timetable): string {
  const cached = cache.get(procedure);
  if (cached?.plan === plan && cached.calendar === calendar) return cached.id;
  const id = fingerprint(JSON.stringify({ ...procedure, reminders: plan, calendar }));
  cache.set(procedure, { plan, calendar, id });
  return id;
}

// Cached because every save asks, and computing takes 200 µs against 1. Procedures never change while the bot runs.
const cache = new WeakMap<Timetable["procedure"], Pick<Timetable, "plan" | "calendar"> & { id: string }>();

function fingerprint(text: string): string {
  // FNV-1a, 32 bits: enough to tell plans apart, and not a secret.
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
