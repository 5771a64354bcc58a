import { type Case, type Effect, lastingEffects } from "../../domain/case/case.ts";
import type { App } from "../app.ts";
import type { CasePatch, Chat } from "../messenger.ts";
import { patchCase } from "../patch-case.ts";
import { runEffect } from "./run-effect.ts";

/** Options of `runEffects`. */
export type RunOptions = {
  /** Runs one effect. @default runEffect */
  readonly run?: (app: App, chat: Chat, effect: Effect) => Promise<CasePatch>;
  /** A change to save together with the last effect's mark. */
  readonly finish?: (current: Case) => Case;
};

/**
 * Runs the pending effects of a case in order and saves each as done: a crash may repeat one and skips none.
 *
 * Two kinds have no save of their own: an edit of the checklist, which is safe to repeat, is saved with the next effect;
 * a question is repeated with its update, which the inbox redelivers until it is processed.
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
      // Not saved yet: after a concurrent save the effect is still pending.
      current = { ...current, ...patch, ...rest };
      continue;
    }
    const { appliedUpdate } = current;
    const saved = await patchCase(app, current, (latest) => {
      // After a later update the place shown is outdated, so its effect stays pending.
      if (effect.do === "show" && latest.appliedUpdate !== appliedUpdate) return latest;
      const next = { ...latest, ...patch, pendingEffects: without(latest.pendingEffects, effect) };
      return lastingEffects(next).length === 0 ? finish(next) : next;
    });
    if (!saved) return current;
    current = saved;
  }
}

/** The next effect to run: a question is put only while its own update is handled. */
function nextEffect(current: Case, updateId: number | undefined): Effect | undefined {
  const isOwnUpdate = updateId !== undefined && current.appliedUpdate === updateId;
  return isOwnUpdate ? current.pendingEffects[0] : lastingEffects(current)[0];
}

function without(effects: readonly Effect[], done: Effect): readonly Effect[] {
  const at = effects.findIndex((effect) => JSON.stringify(effect) === JSON.stringify(done));
  return at < 0 ? effects : effects.filter((_, index) => index !== at);
}
