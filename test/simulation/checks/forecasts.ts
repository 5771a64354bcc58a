import type { Promised } from "../bot/bot-questions.ts";
import type { Dossier } from "./recorder.ts";

/** What somebody who does nothing any more is to be sent, from an instant on. */
type Forecast = {
  readonly dossier: Dossier;
  readonly from: number;
  until: number;
  readonly all: readonly Promised[];
};

/** What was foreseen for those who have fallen silent; compared with what came at the end. */
export type Promises = {
  /** A new forecast ends what an older one said about the same person. */
  readonly note: (dossier: Dossier, from: number, all: readonly Promised[]) => void;
  /** For a time without the bot nothing is foreseen. */
  readonly interrupt: (at: number) => void;
  readonly silent: () => readonly Dossier[];
  /** One line for each person for whom something else came than was foreseen. */
  readonly broken: (end: number) => readonly string[];
};

/** A reminder may come later than foreseen by what tries after mishaps take. */
const LATE_MS = 20 * 60_000;

/** An overdue one that is put off over days comes at the end of the quiet hours or at its slot, as the bot happens to look. */
const EARLY_MS = 30 * 60_000;

/** Nothing is foreseen yet. */
export function createPromises(): Promises {
  const promises: Forecast[] = [];
  const current = new Map<Dossier, Forecast>();
  return {
    note(dossier, from, all) {
      const before = current.get(dossier);
      if (before) before.until = Math.min(before.until, from);
      const promise: Forecast = { dossier, from, until: Number.POSITIVE_INFINITY, all };
      promises.push(promise);
      current.set(dossier, promise);
    },
    interrupt(at) {
      for (const promise of current.values()) promise.until = Math.min(promise.until, at);
    },
    silent: () => [...current.keys()],
    broken: (end) => promises.flatMap((promise) => breach(promise, end)),
  };
}

function breach({ dossier, from, until, all }: Forecast, end: number): readonly string[] {
  const last = Math.min(until, end) - LATE_MS;
  const came = once(dossier.heard.filter(({ at }) => at >= from && at < until));
  const isMissing = came.length < all.filter(({ at }) => at < last).length;
  if (!isMissing && came.every((heard, index) => fits(heard, all[index]))) return [];
  const list = (each: readonly Promised[]) =>
    each.map(({ id, at }) => `${id} ${new Date(at).toISOString()}`).join(", ") || "nothing";
  return [`${dossier.persona.name} ${dossier.persona.id}: foreseen ${list(all)}; came ${list(came)}`];
}

function fits(heard: Promised, entries: Promised | undefined): boolean {
  if (entries?.id !== heard.id) return false;
  return heard.at >= entries.at - EARLY_MS && heard.at <= entries.at + LATE_MS;
}

/** Without the second copies. */
function once<Each extends { readonly id: string; readonly attempt: number }>(
  all: readonly Each[],
): readonly Each[] {
  return all.filter(
    (each, index) => all.findIndex(({ id, attempt }) => id === each.id && attempt === each.attempt) === index,
  );
}
