import { type Applied, applyEvent } from "../app/apply-event.ts";
import type { Case } from "../domain/case/case.ts";
import type { CaseEvent } from "../domain/case/events.ts";
import { relocated } from "../domain/case/migrate-case.ts";
import { planId } from "../domain/reminders/plan-version.ts";
import { timetableOf } from "../domain/reminders/timetable.ts";
import type { BotDeps, KnownContext } from "./context.ts";

/** The case of a person, at a place that exists in today's procedure. */
export async function loadCase(deps: BotDeps, personId: number): Promise<Case | undefined> {
  const { procedure } = deps.content;
  const known = await deps.store.cases.get(personId, procedure.id);
  if (!known || known.planId === planId(timetableOf(procedure))) return known;
  return relocated(procedure, known, deps.now());
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

/** Decides an event for the update at hand and keeps the visit's case up to date. */
export async function applyHere(
  deps: BotDeps,
  ctx: KnownContext,
  event: CaseEvent,
): Promise<Applied["outcome"]> {
  const applied = await applyEvent(caseAccess(deps), ctx.visit.known, event, ctx.update.update_id);
  ctx.visit.known = applied.case;
  return applied.outcome;
}

/** Notes in the visitor's case what the update at hand shows beside what it says. */
export async function noteHere(deps: BotDeps, ctx: KnownContext, event: CaseEvent): Promise<void> {
  ctx.visit.known = (await applyEvent(caseAccess(deps), ctx.visit.known, event)).case;
}
