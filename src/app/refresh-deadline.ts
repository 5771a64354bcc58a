import { type LocalDate, localDateOf } from "../domain/calendar/local-date.ts";
import type { PinnedMessage } from "../domain/case/case.ts";
import { daysLeft } from "../domain/deadline/deadline.ts";
import type { App } from "./app.ts";
import type { Chat } from "./messenger.ts";
import type { CasePatch } from "./patch-case.ts";

/**
 * Keeps the pinned message with the deadline true: sent when the deadline starts, changed each day, unpinned at its
 * end. Whoever it reaches is reachable, although it makes no sound.
 */
export async function refreshDeadline(app: App, chat: Chat): Promise<CasePatch> {
  const patch = await updatePinnedMessage(app, chat);
  const hasReached = "pinned" in patch && chat.case.firstFailureAt !== undefined;
  return hasReached ? { ...patch, firstFailureAt: undefined } : patch;
}

async function updatePinnedMessage(app: App, chat: Chat): Promise<CasePatch> {
  const { messenger, now, content } = app;
  const { pinned } = chat.case;
  const isRunning = daysLeft(content.procedure, chat.case, now()) !== undefined;
  if (!isRunning) return pinned ? unpin(app, chat, pinned) : {};
  const day = localDateOf(now());
  if (pinned && (await messenger.editDeadline(chat, pinned.messageId)) === "edited") {
    const { messageId } = pinned;
    return { pinned: pinned.isPinPending ? await pin(app, chat, messageId, day) : { messageId, day } };
  }
  return { pinned: await pin(app, chat, await messenger.sendDeadline(chat), day) };
}

/** Pins a message; where Telegram refuses for a moment, the next day's count tries again. */
async function pin(
  { messenger }: App,
  chat: Chat,
  messageId: number,
  day: LocalDate,
): Promise<PinnedMessage> {
  const isPinned = await messenger.pin(chat, messageId);
  return isPinned ? { messageId, day } : { messageId, day, isPinPending: true };
}

async function unpin({ messenger }: App, chat: Chat, { messageId }: PinnedMessage): Promise<CasePatch> {
  await messenger.editDeadline(chat, messageId);
  await messenger.unpin(chat.person.id, messageId);
  return { pinned: undefined };
}
