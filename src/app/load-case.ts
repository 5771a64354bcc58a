import type { Case } from "../domain/case/case.ts";
import { migrateCase } from "../domain/case/migrate-case.ts";
import { planVersion } from "../domain/reminders/plan-version.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { App } from "./app.ts";

/** The case of a person, migrated to today's procedure; `undefined` if there is none. */
export async function loadCase(
  { store, content, now }: Pick<App, "store" | "content" | "now">,
  personId: number,
): Promise<Case | undefined> {
  const { procedure } = content;
  const stored = await store.cases.get(personId, procedure.id);
  if (!stored || stored.planVersion === planVersion(timetableOf(procedure))) return stored;
  return migrateCase(procedure, stored, now());
}
