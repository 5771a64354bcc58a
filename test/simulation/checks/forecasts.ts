import type { Promised } from "../bot/bot-questions.ts";
import type { PersonRecord } from "./recorder.ts";

/** What somebody who does nothing any more is to be sent, from an instant on. */
type Forecast = {
  readonly record: PersonRecord;
  readonly from: number;
  until: number;
  readonly all: readonly Promised[];
};

/** What was foreseen for those who have fallen silent; compared with what came at the end. */
export type ForecastCheck = {
  /** A new forecast ends what an older one said about the same person. */
  readonly note: (record: PersonRecord, from: number, all: readonly Promised[]) => void;
  /** For a time without the bot nothing is foreseen. */
  readonly interrupt: (at: number) => void;
  readonly silent: () => readonly PersonRecord[];
  /** One line for each person for whom something else came than was foreseen. */
  readonly broken: (end: number) => readonly string[];
};

/** A reminder may come later than foreseen by what tries after faults take. */
const LATE_MS = 20 * 60_000;

/** An overdue one that is put off over days comes at the end of the quiet hours or at its slot, as the bot happens to look. */
const EARLY_MS = 30 * 60_000;

/** Nothing is foreseen yet. */
export function createForecastCheck(): ForecastCheck {
  const forecasts: Forecast[] = [];
  const current = new Map<PersonRecord, Forecast>();
  return {
    note(record, from, all) {
      const before = current.get(record);
      if (before) before.until = Math.min(before.until, from);
      const promise: Forecast = { record, from, until: Number.POSITIVE_INFINITY, all };
      forecasts.push(promise);
      current.set(record, promise);
    },
    interrupt(at) {
      for (const promise of current.values()) promise.until = Math.min(promise.until, at);
    },
    silent: () => [...current.keys()],
    broken: (end) => forecasts.flatMap((promise) => breach(promise, end)),
  };
}

function breach({ record, from, until, all }: Forecast, end: number): readonly string[] {
  const last = Math.min(until, end) - LATE_MS;
  const came = once(record.received.filter(({ at }) => at >= from && at < until));
  const isMissing = came.length < all.filter(({ at }) => at < last).length;
  if (!isMissing && came.every((received, index) => fits(received, all[index]))) return [];
  const list = (each: readonly Promised[]) =>
    each.map(({ id, at }) => `${id} ${new Date(at).toISOString()}`).join(", ") || "nothing";
  return [`${record.persona.name} ${record.persona.id}: foreseen ${list(all)}; came ${list(came)}`];
}

function fits(received: Promised, entries: Promised | undefined): boolean {
  if (entries?.id !== received.id) return false;
  return received.at >= entries.at - EARLY_MS && received.at <= entries.at + LATE_MS;
}

/** Without the second copies. */
function once<Each extends { readonly id: string; readonly attempt: number }>(
  all: readonly Each[],
): readonly Each[] {
  return all.filter(
    (each, index) => all.findIndex(({ id, attempt }) => id === each.id && attempt === each.attempt) === index,
  );
}
