import { type Case, lastingEffects } from "../domain/case/case.ts";
import { migrateCase } from "../domain/case/migrate-case.ts";
import { segmentValues } from "../domain/procedure/segments.ts";
import { reschedule } from "../domain/reminders/next-due.ts";
import { planVersion } from "../domain/reminders/plan-version.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { App } from "./app.ts";

const BATCH = 100;

/**
 * Migrates and reschedules the cases that were saved under another plan, so that a changed plan applies to running cases.
 * Returns how many were saved.
 */
export async function rescheduleCases(
  { content, store, now }: App,
  hasTime: () => boolean,
): Promise<{ readonly rescheduled: number }> {
  const { procedure } = content;
  const timetable = timetableOf(procedure);
  let rescheduled = 0;
  while (hasTime()) {
    const cases = await store.cases.outdated(procedure.id, planVersion(timetable), BATCH);
    for (const current of cases) {
      const migrated = migrateCase(procedure, current, now());
      const planned = keepDueForEffects(current, reschedule(timetable, migrated, now()));
      const segments = segmentValues(procedure.segments, planned.answers);
      const next = { ...planned, segments, revision: current.revision + 1 };
      // A stale case was saved meanwhile, under today's plan.
      if ((await store.cases.save(next, current.revision)) === "saved") rescheduled += 1;
    }
    if (cases.length < BATCH) break;
  }
  return { rescheduled };
}

/** A case with pending effects keeps its due moment if the new one is later. */
function keepDueForEffects(current: Case, planned: Case): Case {
  const { dueAt } = current;
  if (lastingEffects(current).length === 0 || dueAt === undefined) return planned;
  return planned.dueAt !== undefined && planned.dueAt < dueAt ? planned : { ...planned, dueAt };
}
