import type { Case, Effect } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import { loadCase } from "./load-case.ts";

/** What running an effect taught, to remember in the case. */
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
 * Writes something into the case that is no event, on top of whatever was saved meanwhile.
 *
 * @returns the case as it is stored now; `undefined` when it is gone
 */
export async function patchCase(
  app: App,
  before: Case,
  change: (latest: Case) => Case,
): Promise<Case | undefined> {
  let current: Case | undefined = before;
  while (current) {
    const next: Case = { ...change(current), revision: current.revision + 1 };
    if ((await app.store.cases.save(next, current.revision)) === "saved") return next;
    current = await loadCase(app, current.personId);
  }
  return undefined;
}

/**
 * Adds effects that answer an update which is no event. As each effect is marked as done by itself, a stop between two
 * messages repeats one of them and not all.
 */
export async function addEffects(
  app: App,
  current: Case,
  effects: readonly Effect[],
  updateId: number,
): Promise<Case | undefined> {
  if (current.appliedUpdate === updateId) return current;
  return patchCase(app, current, (latest) => ({
    ...latest,
    appliedUpdate: updateId,
    pendingEffects: [...latest.pendingEffects.filter((effect) => effect.do !== "ask"), ...effects],
  }));
}
