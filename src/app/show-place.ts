import { type Case, willShowPlace } from "../domain/case/case.ts";
import type { App } from "./app.ts";
import type { Chat } from "./messenger.ts";
import { type CasePatch, patchCase } from "./patch-case.ts";
import { runEffect } from "./run-effect.ts";

/** Shows the person their place now, because they asked, unless a pending effect shows it anyway; returns their case. */
export async function showPlace(app: App, chat: Chat): Promise<Case> {
  if (willShowPlace(chat.case)) return chat.case;
  return remember(app, chat.case, await runEffect(app, chat, { do: "show" }));
}

/** Saves a patch of a case, where there is something in it; returns the case as it is stored now. */
export async function remember(app: App, current: Case, patch: CasePatch): Promise<Case> {
  if (Object.keys(patch).length === 0) return current;
  return (await patchCase(app, current, (latest) => ({ ...latest, ...patch }))) ?? current;
}
