import { type LocalDate, localDateOf } from "../../domain/calendar/local-date.ts";
import type { PinnedMessage } from "../../domain/case/case.ts";
import { daysLeft } from "../../domain/deadline/deadline.ts";
import type { App } from "../app.ts";
import type { CasePatch, Chat } from "../messenger.ts";

/**
 * Updates the deadline message: sent and pinned when the deadline starts, edited each day, unpinned at the end. A
 * delivery clears the first failure, because it shows that the person is reachable.
 */
export async function refreshDeadline(app: App, chat: Chat): Promise<CasePatch> {
  const patch = await updatePinnedMessage(app, chat);
  const isDelivered = "pinned" in patch && chat.case.firstFailureAt !== undefined;
  return isDelivered ? { ...patch, firstFailureAt: undefined } : patch;
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

/** Pins a message; if Telegram refuses, the next day's edit tries again. */
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
