import type { Case, Effect } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import { loadCase } from "./load-case.ts";

/**
 * Changes fields of a case outside of events; after a concurrent save the change is made on the newer case.
 *
 * @returns the stored case; `undefined` if it was erased
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
 * Adds effects that answer an update without an event. Each effect is marked as done on its own, so a crash between two
 * messages repeats at most one.
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
