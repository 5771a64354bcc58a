import { type Case, type Effect, lastingEffects } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import type { Chat } from "./messenger.ts";
import { type CasePatch, patchCase } from "./patch-case.ts";
import { runEffect } from "./run-effect.ts";

/** How effects are run. */
export type RunOptions = {
  /** Runs one effect; `runEffect` unless told otherwise. */
  readonly run?: (app: App, chat: Chat, effect: Effect) => Promise<CasePatch>;
  /** Changes that are saved together with marking the last effect as done. */
  readonly finish?: (current: Case) => Case;
};

/**
 * Runs the pending effects of a case in order and marks each as done. A stop between an effect and its save repeats
 * that one; none is left out.
 *
 * Two kinds need no save of their own: an edit of the checklist, which may be done twice, is saved with the next effect;
 * a question comes back with its update until the inbox counts that as processed.
 *
 * @returns the case after its effects
 */
export async function runEffects(app: App, chat: Chat, options: RunOptions = {}): Promise<Case> {
  const { run = runEffect, finish = (current: Case) => current } = options;
  let current = chat.case;
  for (;;) {
    const effect = nextEffect(current, chat.updateId);
    if (!effect) return current;
    const patch = await run(app, { ...chat, case: current }, effect);
    const rest = { pendingEffects: without(current.pendingEffects, effect) };
    if (effect.do === "ask" || (effect.do === "refresh-status" && lastingEffects(rest).length > 0)) {
      // Not saved yet: where somebody else saves first, the effect is still pending.
      current = { ...current, ...patch, ...rest };
      continue;
    }
    const before = current.appliedUpdate;
    const saved = await patchCase(app, current, (latest) => {
      // A later update was applied meanwhile: the place that was shown is an earlier one, so the latest is still pending.
      if (effect.do === "show" && latest.appliedUpdate !== before) return latest;
      const next = { ...latest, ...patch, pendingEffects: without(latest.pendingEffects, effect) };
      return lastingEffects(next).length === 0 ? finish(next) : next;
    });
    if (!saved) return current;
    current = saved;
  }
}

/** A question is put only while its own update is being handled. */
function nextEffect(current: Case, updateId: number | undefined): Effect | undefined {
  const isAsking = updateId !== undefined && current.appliedUpdate === updateId;
  return isAsking ? current.pendingEffects[0] : lastingEffects(current)[0];
}

function without(effects: readonly Effect[], done: Effect): readonly Effect[] {
  const at = effects.findIndex((effect) => JSON.stringify(effect) === JSON.stringify(done));
  return at < 0 ? effects : effects.filter((_, index) => index !== at);
}
