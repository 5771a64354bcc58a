import { type Case, willShowPlace } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import { runEffect } from "./effects/run-effect.ts";
import type { CasePatch, Chat } from "./messenger.ts";
import { patchCase } from "./patch-case.ts";

/** Shows the place of the case now, unless a pending effect does so anyway; returns the stored case. */
export async function showPlace(app: App, chat: Chat): Promise<Case> {
  if (willShowPlace(chat.case)) return chat.case;
  return savePatch(app, chat.case, await runEffect(app, chat, { do: "show" }));
}

/** Saves a patch of a case unless it is empty; returns the stored case. */
export async function savePatch(app: App, current: Case, patch: CasePatch): Promise<Case> {
  if (Object.keys(patch).length === 0) return current;
  return (await patchCase(app, current, (latest) => ({ ...latest, ...patch }))) ?? current;
}
