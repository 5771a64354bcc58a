import type { Priority } from "./rate-limiter.ts";

const NEW = /^(?:send(?!ChatAction)|copyMessage|forwardMessage)/;
const CHANGE = /^(?:edit|delete)Message/;

/**
 * Whether a call takes its turn. A reply pays for new messages only; reminders and bulk also for what they change, as
 * recalling an announcement is as many calls as sending it. All else (reading, setting, answering a tap) is free.
 */
export function costs(lane: Priority, method: string): boolean {
  return NEW.test(method) || (lane !== "reply" && CHANGE.test(method));
}

/** Whether the call puts a new message into a chat: those are kept apart, changes are not. */
export function isMessage(method: string): boolean {
  return NEW.test(method);
}

/** Whether a 429 to this call means all messages. Settings such as the bot's name have limits of their own, of hours. */
export function meansAll(method: string): boolean {
  return NEW.test(method) || CHANGE.test(method);
}
