import type { Api } from "grammy";
import { note } from "../../app/run-effects.ts";
import type { Case } from "../../domain/case/case.ts";
import { lastField } from "../../domain/case/question.ts";
import type { Procedure } from "../../domain/procedure/procedure.ts";
import { caseAccess } from "../case-access.ts";
import type { BotDeps, KnownVisit } from "../context.ts";
import { sendHtml } from "./send.ts";

/** Takes away the keyboard under the input field; a message that brings it along has no room for other buttons. */
export const KEYBOARD_GONE = { remove_keyboard: true } as const;

/** Whether the question that was put last has brought the keyboard that shares a number, and nothing took it away since. */
export function contactKeyboardStands(procedure: Procedure, known: Case): boolean {
  return lastField(procedure, known)?.contact === true;
}

/**
 * Takes the keyboard of a question away that is left without an answer, before anything with buttons of its own
 * is shown. Noted at once: a stop behind it repeats nothing.
 */
export async function leaveContactKeyboard(deps: BotDeps, api: Api, visit: KnownVisit): Promise<void> {
  if (!contactKeyboardStands(deps.content.procedure, visit.known)) return;
  await sendHtml(api, visit.personId, "👌", KEYBOARD_GONE);
  const noted = await note(caseAccess(deps), visit.known, (latest) => ({ ...latest, asked: undefined }));
  visit.known = noted ?? visit.known;
}
