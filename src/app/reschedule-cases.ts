import type { Case } from "../domain/case/case.ts";
import { migrateCase } from "../domain/case/migrate-case.ts";
import type { Procedure } from "../domain/procedure/procedure.ts";
import { segmentValues } from "../domain/procedure/segments.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { planVersion } from "../domain/reminders/plan-version.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";

type Deps = {
  readonly procedure: Procedure;
  readonly outdated: (procedureId: string, planVersion: string, limit: number) => Promise<readonly Case[]>;
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly now: () => Date;
};

const BATCH = 100;

/** Brings cases that were saved with other data to today's places and due moments, so that a changed plan applies to those in the middle of it. */
export async function rescheduleCases(
  { procedure, outdated, saveCase, now }: Deps,
  hasTime: () => boolean,
): Promise<{ readonly replanned: number }> {
  const timetable = timetableOf(procedure);
  let replanned = 0;
  while (hasTime()) {
    const cases = await outdated(procedure.id, planVersion(timetable), BATCH);
    for (const current of cases) {
      const moved = migrateCase(procedure, current, now());
      const planned = keepDueForEffects(current, reschedule(timetable, moved, now()));
      const segments = segmentValues(procedure.segments, planned.answers);
      const next = { ...planned, segments, revision: current.revision + 1 };
      // Stale: whoever saved it meanwhile did so with today's plan.
      if ((await saveCase(next, current.revision)) === "saved") replanned += 1;
    }
    if (cases.length < BATCH) break;
  }
  return { replanned };
}

/** What was decided and is still owed waits for no later moment: the case stays due. */
function keepDueForEffects(current: Case, planned: Case): Case {
  const { dueAt } = current;
  if (current.pendingEffects.length === 0 || dueAt === undefined) return planned;
  return planned.dueAt !== undefined && planned.dueAt < dueAt ? planned : { ...planned, dueAt };
}
