import type { Case, Effect } from "../domain/case/case.ts";
import { isOutage } from "../domain/sending/failure.ts";
import type { App } from "./app.ts";
import { processDueCase } from "./process-due-case.ts";

/** What a run needs to share the due cases with other runs and processes. */
export type DueRun = {
  /** Renews the lease on processing due cases; false while another process holds it. */
  readonly keepTurn: () => Promise<boolean>;
  /** Runs the task with exclusive access to the person's chat; false if the chat is busy. */
  readonly alone: (personId: number, task: () => Promise<void>) => Promise<boolean>;
  /** How many cases are processed concurrently, read before each batch; a crash may repeat that many reminders. */
  readonly maxInFlight: () => number;
  /** Processes one case. @default processDueCase */
  readonly process?: (app: App, personId: number) => Promise<readonly Effect[]>;
};

/** The counts of one run: cases processed, skipped because their chat was busy, or failed; and messages sent. */
export type RunCounts = {
  readonly processed: number;
  readonly busy: number;
  readonly failed: number;
  readonly reminders: number;
  readonly pinnedMessages: number;
};

const BATCH = 64;

/** A run ends after this many outages in a row, because further calls would fail, too. */
const MAX_OUTAGES = 8;

/** After a crash a claimed case is free again after this; it must outlive one batch at the slowest rate. */
const LEASE_MS = 30_000;

/**
 * Processes all due cases. A case that fails does not block others: it is claimed again after its lease, like those of a
 * batch left over at the end of the run.
 */
export async function processDueCases(
  app: App,
  { keepTurn, alone, maxInFlight, process = processDueCase }: DueRun,
  hasTime: () => boolean,
): Promise<RunCounts> {
  const counts = { processed: 0, busy: 0, failed: 0, reminders: 0, pinnedMessages: 0 };
  let outages = 0;

  async function processOne({ personId }: Case): Promise<void> {
    const wasFree = await alone(personId, async () => {
      for (const effect of await process(app, personId)) {
        if (effect.do === "remind") counts.reminders += 1;
        if (effect.do === "refresh-deadline") counts.pinnedMessages += 1;
      }
    });
    counts[wasFree ? "processed" : "busy"] += 1;
  }

  async function processAll(queue: Case[]): Promise<void> {
    const mayContinue = () => outages < MAX_OUTAGES && hasTime();
    for (let due = queue.pop(); due && mayContinue(); due = queue.pop()) {
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

/** Logs a case that could not be processed; true if the error is an outage. */
function report({ readFailure, log }: App, { personId }: Case, error: unknown): boolean {
  const outage = isOutage(readFailure(error));
  log[outage ? "warn" : "error"]("due-case-failed", { personId, error });
  return outage;
}
