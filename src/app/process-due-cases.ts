import type { Case, Effect } from "../domain/case/case.ts";
import { isOutage } from "../domain/sending/failure.ts";
import type { App } from "./app.ts";
import { processDueCase } from "./process-due-case.ts";

/** What keeps several runs and processes from working on the same cases. */
export type DueRun = {
  /** Renews the right to process due cases; false while another process has it. */
  readonly keepTurn: () => Promise<boolean>;
  /** Runs the task while nothing else works on the person's chat; false where somebody does. */
  readonly alone: (personId: number, task: () => Promise<void>) => Promise<boolean>;
  /** How many cases are processed side by side, asked before each batch: as many may be reminded again after a kill. */
  readonly maxInFlight: () => number;
  /** Processes one case; `processDueCase` unless told otherwise. */
  readonly process?: (app: App, personId: number) => Promise<readonly Effect[]>;
};

/** What one run did: cases processed, left for the next run because their chat is busy, or failed; and what was sent. */
export type RunCounts = {
  readonly processed: number;
  readonly busy: number;
  readonly failed: number;
  readonly reminders: number;
  readonly pinnedMessages: number;
};

const BATCH = 64;

/** After so many outages in a row the rest of the run would be in vain. */
const MAX_OUTAGES = 8;

/** A case that a killed process had claimed is claimed again after this; it must outlive one batch at the slowest rate. */
const LEASE_MS = 30_000;

/**
 * Processes every case whose due moment has come. One that fails keeps no other waiting: it is claimed again after its
 * lease, as are those of a batch that were left when the time was over.
 */
export async function processDueCases(
  app: App,
  { keepTurn, alone, maxInFlight, process = processDueCase }: DueRun,
  hasTime: () => boolean,
): Promise<RunCounts> {
  const counts = { processed: 0, busy: 0, failed: 0, reminders: 0, pinnedMessages: 0 };
  let outages = 0;

  async function processOne({ personId }: Case): Promise<void> {
    const isDone = await alone(personId, async () => {
      for (const effect of await process(app, personId)) {
        if (effect.do === "remind") counts.reminders += 1;
        if (effect.do === "refresh-deadline") counts.pinnedMessages += 1;
      }
    });
    counts[isDone ? "processed" : "busy"] += 1;
  }

  async function processAll(queue: Case[]): Promise<void> {
    const goesOn = () => outages < MAX_OUTAGES && hasTime();
    for (let due = queue.pop(); due && goesOn(); due = queue.pop()) {
      try {
        await processOne(due);
        outages = 0;
      } catch (error) {
        counts.failed += 1;
        outages = report(app, due, error) ? outages + 1 : 0;
      }
    }
  }

  while (hasTime() && outages < MAX_OUTAGES && (await keepTurn())) {
    const start = app.now();
    const due = await app.store.cases.claimDue(
      app.content.procedure.id,
      start,
      new Date(start.getTime() + LEASE_MS),
      BATCH,
    );
    const queue = due.toReversed();
    await Promise.all(Array.from({ length: maxInFlight() }, () => processAll(queue)));
    if (due.length < BATCH) break;
  }
  return counts;
}

/** Logs a case that could not be processed; true where the error says nothing about this one person. */
function report({ readFailure, log }: App, { personId }: Case, error: unknown): boolean {
  const outage = isOutage(readFailure(error));
  log[outage ? "warn" : "error"]("due-case-failed", { personId, error });
  return outage;
}
