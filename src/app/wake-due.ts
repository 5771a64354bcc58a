import type { Case } from "../domain/case.ts";

type Deps = {
  readonly claimDue: (now: Date, leaseUntil: Date, limit: number) => Promise<readonly Case[]>;
  /** Runs the task while nothing else works on the person's chat; false when somebody does. */
  readonly alone: (personId: number, task: () => Promise<void>) => Promise<boolean>;
  readonly timePassed: (due: Case) => Promise<void>;
  readonly now: () => Date;
};

/** What one run did: cases woken, and those left for a later beat because their chat was busy. */
export type Woken = { readonly woken: number; readonly busy: number };

const BATCH = 50;

/** A case that a killed process had claimed is claimed again after this; it must outlive one batch. */
const LEASE_MS = 120_000;

/**
 * Tells every case whose moment has come that time has passed. Cron only asks who is due; the moment
 * stands in the case. One that fails keeps no other waiting; it is claimed again after its lease.
 */
export async function wakeDue({ claimDue, alone, timePassed, now }: Deps): Promise<Woken> {
  let woken = 0;
  let busy = 0;
  const failures: unknown[] = [];
  const wake = async (each: Case) => {
    if (await alone(each.personId, () => timePassed(each))) woken += 1;
    else busy += 1;
  };
  for (;;) {
    const start = now();
    const due = await claimDue(start, new Date(start.getTime() + LEASE_MS), BATCH);
    for (const each of due) await wake(each).catch((error: unknown) => failures.push(error));
    if (due.length < BATCH) break;
  }
  if (failures.length === 0) return { woken, busy };
  const all = woken + busy + failures.length;
  throw new AggregateError(failures, `${failures.length} of ${all} cases could not be woken`, {
    cause: failures[0],
  });
}
