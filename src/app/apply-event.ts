import { advance } from "../domain/advance.ts";
import { type Case, type Effect, lastingEffects } from "../domain/case/case.ts";
import type { CaseEvent, Outcome } from "../domain/case/events.ts";
import type { App } from "./app.ts";
import { loadCase } from "./load-case.ts";

/** The outcome of an event, and the stored case. */
export type ApplyResult = { readonly outcome: Outcome | "gone"; readonly case: Case };

/**
 * Decides an event and saves the case with its pending effects; an update already applied changes nothing. A stale save
 * is decided again, unless a later update was applied: then a retry has applied this one meanwhile.
 */
export async function applyEvent(
  app: App,
  before: Case,
  event: CaseEvent,
  updateId?: number,
): Promise<ApplyResult> {
  let current: Case | undefined = before;
  while (current) {
    const isApplied = current.appliedUpdate === updateId || current.appliedUpdate !== before.appliedUpdate;
    if (updateId !== undefined && isApplied) return { outcome: "applied", case: current };
    const decision = advance(app.content.procedure, current, event, app.now());
    if (decision.outcome !== "applied") return { outcome: decision.outcome, case: current };
    const earlier = updateId === undefined ? current.pendingEffects : lastingEffects(current);
    const pendingEffects = mergeEffects(earlier, decision.effects);
    const next: Case = {
      ...decision.case,
      revision: current.revision + 1,
      appliedUpdate: updateId ?? current.appliedUpdate,
      pendingEffects,
      ...(updateId === undefined && keptDueAt(current, decision.case, pendingEffects)),
    };
    const saved = await app.store.cases.save(next, current.revision);
    if (saved === "saved") return { outcome: "applied", case: next };
    current = await loadCase(app, before.personId);
  }
  // The person has erased everything meanwhile.
  return { outcome: "gone", case: before };
}

/**
 * Keeps the due moment for pending effects that no redelivered update would run after a crash. The effects of an
 * unreachable person stay pending until the next update from them.
 */
function keptDueAt(
  { dueAt }: Case,
  { isUnreachable }: Case,
  pendingEffects: readonly Effect[],
): Pick<Case, "dueAt"> {
  const isKept = dueAt !== undefined && !isUnreachable && lastingEffects({ pendingEffects }).length > 0;
  return isKept ? { dueAt } : {};
}

/** Earlier effects first. Every `say` and `remind` stays; of any other kind only the last one does. */
function mergeEffects(before: readonly Effect[], added: readonly Effect[]): readonly Effect[] {
  const all = [...before, ...added];
  const showsPlace = all.some((effect) => effect.do === "show");
  return all.filter((effect, at) => {
    if (effect.do === "say" || effect.do === "remind") return true;
    // Showing the place puts its question, too.
    if (effect.do === "ask" && showsPlace) return false;
    return !all.slice(at + 1).some((later) => later.do === effect.do);
  });
}
