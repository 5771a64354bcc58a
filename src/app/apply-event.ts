import { advance } from "../domain/advance.ts";
import { type Case, type Effect, lastingEffects } from "../domain/case/case.ts";
import type { CaseEvent, Outcome } from "../domain/case/events.ts";
import type { App } from "./app.ts";
import { loadCase } from "./load-case.ts";

/** What became of the event, and the case as it is stored now. */
export type ApplyResult = { readonly outcome: Outcome | "gone"; readonly case: Case };

/**
 * Decides an event and saves the case with its pending effects. An update that the case has applied already changes
 * nothing. When somebody else saved first, the event is decided again on their case; where that was a later update,
 * this handler has outlived its try, and its own update was applied before.
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
  // The person erased everything in the meantime: there is nothing left to change.
  return { outcome: "gone", case: before };
}

/**
 * Without an update that comes back after a stop, only the due moment brings back pending effects. Nothing reaches an
 * unreachable person: their effects wait for their return.
 */
function keptDueAt(
  { dueAt }: Case,
  { isUnreachable }: Case,
  pendingEffects: readonly Effect[],
): Pick<Case, "dueAt"> {
  const isKept = dueAt !== undefined && !isUnreachable && lastingEffects({ pendingEffects }).length > 0;
  return isKept ? { dueAt } : {};
}

/** Earlier effects first. One that shows something runs once, at the latest place; words are said each time. */
function mergeEffects(before: readonly Effect[], added: readonly Effect[]): readonly Effect[] {
  const all = [...before, ...added];
  const showsPlace = all.some((effect) => effect.do === "show");
  return all.filter((effect, at) => {
    if (effect.do === "say" || effect.do === "remind") return true;
    // The place shows its question, too.
    if (effect.do === "ask" && showsPlace) return false;
    return !all.slice(at + 1).some((later) => later.do === effect.do);
  });
}
