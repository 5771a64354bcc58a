import type { Case } from "../domain/case/case.ts";
import { relocated } from "../domain/case/migrate-case.ts";
import type { Procedure } from "../domain/procedure/procedure.ts";
import { withNextMoment } from "../domain/reminders/next-due.ts";
import { planId } from "../domain/reminders/plan-version.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";

type Deps = {
  readonly procedure: Procedure;
  readonly outdated: (planId: string, limit: number) => Promise<readonly Case[]>;
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly now: () => Date;
};

const BATCH = 100;

/** Brings cases that were saved with other data to today's places and due moments, so that a changed plan applies to those in the middle of it. */
export async function replan(
  { procedure, outdated, saveCase, now }: Deps,
  hasTime: () => boolean,
): Promise<{ readonly replanned: number }> {
  const timetable = timetableOf(procedure);
  let replanned = 0;
  while (hasTime()) {
    const cases = await outdated(planId(timetable), BATCH);
    for (const known of cases) {
      const moved = relocated(procedure, known, now());
      const planned = keepingDebts(known, withNextMoment(timetable, moved, now()));
      const next = { ...planned, revision: known.revision + 1 };
      // Stale: whoever saved it meanwhile did so with today's plan.
      if ((await saveCase(next, known.revision)) === "saved") replanned += 1;
    }
    if (cases.length < BATCH) break;
  }
  return { replanned };
}

/** What was decided and is still owed waits for no later moment: the case stays due. */
function keepingDebts(known: Case, planned: Case): Case {
  const { dueAt } = known;
  if (known.owed.length === 0 || dueAt === undefined) return planned;
  return planned.dueAt !== undefined && planned.dueAt < dueAt ? planned : { ...planned, dueAt };
}
