import type { Api } from "grammy";
import { patchCase } from "../../app/run-effects.ts";
import type { Case } from "../../domain/case/case.ts";
import { lastAskedField } from "../../domain/case/question.ts";
import type { Procedure } from "../../domain/procedure/procedure.ts";
import { caseAccess } from "../case-access.ts";
import type { BotDeps, CaseUser } from "../context.ts";
import { sendHtml } from "./send.ts";

/** Takes away the keyboard under the input field; a message that brings it along has no room for other buttons. */
export const REMOVE_KEYBOARD = { remove_keyboard: true } as const;

/** Whether the question that was put last has brought the keyboard that shares a number, and nothing took it away since. */
export function isContactKeyboardShown(procedure: Procedure, current: Case): boolean {
  return lastAskedField(procedure, current)?.contact === true;
}

/**
 * Takes the keyboard of a question away that is left without an answer, before anything with buttons of its own
 * is shown. Noted at once: a stop behind it repeats nothing.
 */
export async function removeContactKeyboard(deps: BotDeps, api: Api, user: CaseUser): Promise<void> {
  if (!isContactKeyboardShown(deps.content.procedure, user.case)) return;
  await sendHtml(api, user.personId, "👌", REMOVE_KEYBOARD);
  const patch = await patchCase(caseAccess(deps), user.case, (latest) => ({ ...latest, asked: undefined }));
  user.case = patch ?? user.case;
}
