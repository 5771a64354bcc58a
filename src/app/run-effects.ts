import type { Case, Effect } from "../domain/case/case.ts";

type Deps = {
  readonly saveCase: (next: Case, expected: number) => Promise<"saved" | "stale">;
  readonly loadCase: (personId: number) => Promise<Case | undefined>;
};

/** What carrying out an effect taught, to remember in the case. */
export type CasePatch = Partial<
  Pick<
    Case,
    | "promptMessage"
    | "statusMessage"
    | "asked"
    | "pinned"
    | "firstFailureAt"
    | "isUnreachable"
    | "history"
    | "touchedAt"
    | "reminderRecords"
  >
>;

/**
 * Carries out what a case owes, one effect at a time, each struck off as soon as it is done; an edit, which harms
 * nobody when it comes twice, together with the next. A stop between an effect and its note repeats it; none is left out.
 *
 * @param finish what is to be changed together with striking off the last one
 */
export async function runEffects(
  deps: Deps,
  known: Case,
  perform: (effect: Effect, known: Case) => Promise<CasePatch>,
  finish: (settled: Case) => Case = (settled) => settled,
): Promise<Case> {
  let current = known;
  for (;;) {
    const [effect] = current.pendingEffects;
    if (!effect) return current;
    const patch = await perform(effect, current);
    const rest = without(current.pendingEffects, effect);
    if (effect.do === "refresh-status" && rest.length > 0) {
      // Unsaved as yet: where somebody else saves first, it is still owed.
      current = { ...current, ...patch, pendingEffects: rest };
      continue;
    }
    const before = current.appliedUpdate;
    const struck = await patchCase(deps, current, (latest) => {
      // A later update was taken in meanwhile: the place that was shown is an earlier one, and the latest is still owed.
      if (effect.do === "show" && latest.appliedUpdate !== before) return latest;
      const next = { ...latest, ...patch, pendingEffects: without(latest.pendingEffects, effect) };
      return next.pendingEffects.length === 0 ? finish(next) : next;
    });
    if (!struck) return current;
    current = struck;
  }
}

/**
 * Owes the person what answers an update that is no event. Several messages go this way, so that a stop
 * between them repeats one of them and not all.
 */
export async function addEffects(
  deps: Deps,
  current: Case,
  effects: readonly Effect[],
  updateId: number,
): Promise<Case | undefined> {
  if (current.appliedUpdate === updateId) return current;
  return patchCase(deps, current, (latest) => ({
    ...latest,
    appliedUpdate: updateId,
    pendingEffects: [...latest.pendingEffects, ...effects],
  }));
}

/** Writes something into the case that is no event, on top of whatever was saved meanwhile; `undefined` when the case is gone. */
export async function patchCase(
  deps: Deps,
  known: Case,
  change: (latest: Case) => Case,
): Promise<Case | undefined> {
  let current: Case | undefined = known;
  while (current) {
    const next: Case = { ...change(current), revision: current.revision + 1 };
    if ((await deps.saveCase(next, current.revision)) === "saved") return next;
    current = await deps.loadCase(known.personId);
  }
  return undefined;
}

function without(pendingEffects: readonly Effect[], done: Effect): readonly Effect[] {
  const at = pendingEffects.findIndex((effect) => JSON.stringify(effect) === JSON.stringify(done));
  return at < 0 ? pendingEffects : pendingEffects.filter((_, index) => index !== at);
}
