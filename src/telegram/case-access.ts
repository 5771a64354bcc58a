import { type ApplyResult, applyEvent } from "../app/apply-event.ts";
import type { Case } from "../domain/case/case.ts";
import type { CaseEvent } from "../domain/case/events.ts";
import { migrateCase } from "../domain/case/migrate-case.ts";
import { planVersion } from "../domain/reminders/plan-version.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { BotDeps, CaseContext } from "./context.ts";

/** The case of a person, at a place that exists in today's procedure. */
export async function loadCase(deps: BotDeps, personId: number): Promise<Case | undefined> {
  const { procedure } = deps.content;
  const current = await deps.store.cases.get(personId, procedure.id);
  if (!current || current.planVersion === planVersion(timetableOf(procedure))) return current;
  return migrateCase(procedure, current, deps.now());
}

/** What use cases need to read and write cases. */
export function caseAccess(deps: BotDeps) {
  return {
    saveCase: deps.store.cases.save,
    loadCase: (personId: number) => loadCase(deps, personId),
    procedure: deps.content.procedure,
    now: deps.now,
  };
}

/** Decides an event for the update at hand and keeps the user's case up to date. */
export async function applyUserEvent(
  deps: BotDeps,
  ctx: CaseContext,
  event: CaseEvent,
): Promise<ApplyResult["outcome"]> {
  const applied = await applyEvent(caseAccess(deps), ctx.user.case, event, ctx.update.update_id);
  ctx.user.case = applied.case;
  return applied.outcome;
}

/** Notes in the visitor's case what the update at hand shows beside what it says. */
export async function applyQuietEvent(deps: BotDeps, ctx: CaseContext, event: CaseEvent): Promise<void> {
  ctx.user.case = (await applyEvent(caseAccess(deps), ctx.user.case, event)).case;
}
