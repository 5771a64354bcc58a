import type { Priority } from "./rate-limiter.ts";

const NEW_MESSAGE = /^(?:send(?!ChatAction)|copyMessage|forwardMessage)/;
const CHANGE = /^(?:edit|delete)Message/;

/**
 * Whether a call counts against the rate. For replies only new messages count; for reminders and bulk also edits and
 * deletions, because recalling an announcement takes as many calls as sending it. All other calls are free.
 */
export function isRateLimited(priority: Priority, method: string): boolean {
  return NEW_MESSAGE.test(method) || (priority !== "reply" && CHANGE.test(method));
}

/** Whether the call puts a new message into a chat: new messages are spaced, changes are not. */
export function isNewMessage(method: string): boolean {
  return NEW_MESSAGE.test(method);
}

/** Whether a 429 to this call concerns all messages. Settings such as the bot's name have limits of their own, of hours. */
export function sharesMessageLimit(method: string): boolean {
  return NEW_MESSAGE.test(method) || CHANGE.test(method);
}
