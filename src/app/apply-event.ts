import { advance } from "../domain/advance.ts";
import type { Case, Effect } from "../domain/case/case.ts";
import type { CaseEvent, Outcome } from "../domain/case/events.ts";
import type { Procedure } from "../domain/procedure/procedure.ts";

type Deps = {
  readonly procedure: Procedure;
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly loadCase: (personId: number) => Promise<Case | undefined>;
  readonly now: () => Date;
};

/** What became of the event, and the case as it is stored now. */
export type ApplyResult = { readonly outcome: Outcome | "gone"; readonly case: Case };

/**
 * Decides an event and saves the case with its effects still owed. An update that the case has taken
 * in already changes nothing; when somebody else saved first, the event is decided again on their case. Where that was
 * a later update, this handler has outlived its try: a person's updates go in order, so its own has been dealt with.
 */
export async function applyEvent(
  deps: Deps,
  known: Case,
  event: CaseEvent,
  updateId?: number,
): Promise<ApplyResult> {
  let current: Case | undefined = known;
  while (current) {
    const isOver = current.appliedUpdate === updateId || current.appliedUpdate !== known.appliedUpdate;
    if (updateId !== undefined && isOver) return { outcome: "applied", case: current };
    const decision = advance(deps.procedure, current, event, deps.now());
    if (decision.outcome !== "applied") return { outcome: decision.outcome, case: current };
    const pendingEffects = mergeEffects(current.pendingEffects, decision.effects);
    const next: Case = {
      ...decision.case,
      revision: current.revision + 1,
      appliedUpdate: updateId ?? current.appliedUpdate,
      pendingEffects,
      ...(updateId === undefined && pendingEffects.length > 0 && dueAtOfPending(current, decision.case)),
    };
    if ((await deps.saveCase(next, current.revision)) === "saved") return { outcome: "applied", case: next };
    current = await deps.loadCase(known.personId);
  }
  // The person erased everything in the meantime: there is nothing left to change.
  return { outcome: "gone", case: known };
}

/**
 * Without an update that comes again after a stop, only the moment brings back what is owed. Nothing reaches who is
 * out of reach: their debts wait for their return.
 */
function dueAtOfPending({ dueAt }: Case, { isUnreachable }: Case): Pick<Case, "dueAt"> {
  return dueAt === undefined || isUnreachable ? {} : { dueAt };
}

/** Earlier debts first; to show something once is enough, at the latest moment. Words are said each time. */
function mergeEffects(before: readonly Effect[], added: readonly Effect[]): readonly Effect[] {
  const all = [...before, ...added];
  return all.filter(
    (effect, at) => isSaid(effect) || !all.slice(at + 1).some((later) => later.do === effect.do),
  );
}

function isSaid(effect: Effect): boolean {
  return effect.do === "say" || effect.do === "remind";
}
