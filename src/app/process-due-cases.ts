import type { Case, Effect } from "../domain/case/case.ts";

type Deps = {
  readonly procedureId: string;
  readonly claimDue: (
    procedureId: string,
    now: Date,
    leaseUntil: Date,
    limit: number,
  ) => Promise<readonly Case[]>;
  /** Makes sure that this process alone wakes people; false when another one does. */
  readonly keepTurn: () => Promise<boolean>;
  /** Runs the task while nothing else works on the person's chat; false when somebody does. */
  readonly alone: (personId: number, task: () => Promise<void>) => Promise<boolean>;
  /** Lets time pass for one person; returns what was carried out. */
  readonly timePassed: (due: Case) => Promise<readonly Effect[]>;
  /** Tells the operator of a case that could not be woken; true where the error says nothing about this one person. */
  readonly report: (due: Case, error: unknown) => boolean;
  /** So many people are woken side by side, asked before each batch: as many may be reminded again after a kill. */
  readonly atOnce: () => number;
  readonly now: () => Date;
};

/** What one run did: cases woken and left for a later beat, and what people noticed of it. */
export type RunCounts = {
  readonly processed: number;
  readonly busy: number;
  readonly failed: number;
  readonly reminders: number;
  readonly pinnedMessages: number;
};

const BATCH = 64;

/** So many outages in a row, and the rest of the run would be in vain. */
const MAX_OUTAGES = 8;

/** A case that a killed process had claimed is claimed again after this; it must outlive one batch at the slowest pace. */
const LEASE_MS = 30_000;

/**
 * Tells every case whose moment has come that time has passed. Cron only asks who is due; the moment
 * stands in the case. One that fails keeps no other waiting; it is claimed again after its lease, as is whoever of
 * a batch was left when the time was over: at a slow pace a batch outlasts any stop.
 */
export async function processDueCases(deps: Deps, hasTime: () => boolean): Promise<RunCounts> {
  const { procedureId, claimDue, keepTurn, alone, timePassed, report, atOnce, now } = deps;
  const counts = { processed: 0, busy: 0, failed: 0, reminders: 0, pinnedMessages: 0 };
  let outages = 0;

  async function wake(due: Case): Promise<void> {
    const done = await alone(due.personId, async () => {
      for (const effect of await timePassed(due)) {
        if (effect.do === "remind") counts.reminders += 1;
        if (effect.do === "refresh-deadline") counts.pinnedMessages += 1;
      }
    });
    counts[done ? "processed" : "busy"] += 1;
  }

  async function wakeAll(queue: Case[]): Promise<void> {
    const goesOn = () => outages < MAX_OUTAGES && hasTime();
    for (let due = queue.pop(); due && goesOn(); due = queue.pop()) {
      try {
        await wake(due);
        outages = 0;
      } catch (error) {
        counts.failed += 1;
        outages = report(due, error) ? outages + 1 : 0;
      }
    }
  }

  while (hasTime() && outages < MAX_OUTAGES && (await keepTurn())) {
    const start = now();
    const due = await claimDue(procedureId, start, new Date(start.getTime() + LEASE_MS), BATCH);
    const queue = due.toReversed();
    await Promise.all(Array.from({ length: atOnce() }, () => wakeAll(queue)));
    if (due.length < BATCH) break;
  }
  return counts;
}
