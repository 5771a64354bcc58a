import type { Case, Effect } from "../../domain/case/case.ts";
import { lastAskedField } from "../../domain/case/question.ts";
import type { App } from "../app.ts";
import type { CasePatch, Chat } from "../messenger.ts";
import { patchCase } from "../patch-case.ts";
import { refreshDeadline } from "./refresh-deadline.ts";
import { sendReminder } from "./send-reminder.ts";

/** Runs one effect of a case; returns the patch to save. */
export async function runEffect(app: App, chat: Chat, effect: Effect): Promise<CasePatch> {
  switch (effect.do) {
    case "say": {
      await app.messenger.say(chat, effect);
      return effect.removeKeyboard && showsContactKeyboard(app, chat.case) ? { asked: undefined } : {};
    }
    case "show": {
      const patch = await app.messenger.showPlace(await removeContactKeyboard(app, chat));
      return { ...markExpirySeen(app, chat.case), ...patch };
    }
    case "ask":
      return app.messenger.askQuestion(chat);
    case "refresh-status":
      return app.messenger.refreshStatus(chat);
    case "refresh-deadline":
      return refreshDeadline(app, chat);
    case "remind":
      return sendReminder(app, chat, effect.reminder);
  }
}

/** Whether the contact keyboard is still shown: Telegram keeps it until a message removes it. */
export function showsContactKeyboard({ content }: Pick<App, "content">, current: Case): boolean {
  return lastAskedField(content.procedure, current)?.contact === true;
}

/** The patch after a case was shown: an expired one counts as touched, so that no reminder repeats the expiry. */
export function markExpirySeen({ now }: Pick<App, "now">, { status }: Case): CasePatch {
  return status === "expired" ? { touchedAt: now().toISOString() } : {};
}

/**
 * Removes the contact keyboard with a message of its own, because one message cannot also bring buttons. Saved at once,
 * so that a crash does not repeat it.
 */
async function removeContactKeyboard(app: App, chat: Chat): Promise<Chat> {
  if (!showsContactKeyboard(app, chat.case) || !app.messenger.hasButtons(chat)) return chat;
  await app.messenger.removeKeyboard(chat);
  const saved = await patchCase(app, chat.case, (latest) => ({ ...latest, asked: undefined }));
  return { ...chat, case: saved ?? chat.case };
}
