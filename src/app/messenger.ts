import type { Case, Effect } from "../domain/case/case.ts";
import type { Person } from "../domain/case/person.ts";
import type { Reminder } from "../domain/procedure/reminder-plan.ts";
import type { Failure } from "../domain/sending/failure.ts";
import type { CasePatch } from "./patch-case.ts";

/** Where effects show: a person's chat and their case, with the button that led to them, if any. */
export type Chat = {
  readonly person: Person;
  readonly case: Case;
  /** The message whose button was pressed, and the button's data. */
  readonly pressed?: PressedMessage | undefined;
  /** The update that is being handled; `undefined` while the bot speaks of its own accord. */
  readonly updateId?: number | undefined;
};

/** A message with buttons, as Telegram still knows it. */
export type PressedMessage = {
  readonly messageId: number;
  readonly data: string;
  readonly kind: "text" | "photo" | "other";
};

/** How a message that the bot sent of its own accord ended. */
export type SendResult =
  | { readonly outcome: "sent"; readonly messageId: number }
  | { readonly outcome: "failed"; readonly failure: Failure; readonly error: unknown };

/**
 * What Telegram does for use cases. A call rejects where Telegram refuses or cannot be reached, so that the update or the
 * tick is tried again; `remind` alone returns what happened, because its outcome has a ledger row.
 */
export type Messenger = {
  say(chat: Chat, words: Extract<Effect, { do: "say" }>): Promise<void>;
  /** Whether the place of the case is shown with buttons of its own. */
  hasButtons(chat: Chat): boolean;
  /** Takes away the keyboard under the input field. */
  removeKeyboard(chat: Chat): Promise<void>;
  /** Shows the screen or the question where the case stands; the pressed message changes while the person stays in the step. */
  showPlace(chat: Chat): Promise<CasePatch>;
  /** Puts the question that the case has open now. */
  askQuestion(chat: Chat): Promise<CasePatch>;
  /** Brings the checklist up to date, where the person has one. */
  refreshStatus(chat: Chat): Promise<CasePatch>;
  remind(chat: Chat, reminder: Reminder): Promise<SendResult>;
  /** Sends the message with the deadline, without a sound; returns its id. */
  sendDeadline(chat: Chat): Promise<number>;
  /** Changes that message; "gone" means that it cannot be changed any more. */
  editDeadline(chat: Chat, messageId: number): Promise<"edited" | "gone">;
  /** Pins a message without a sound; false where Telegram does not do so now. */
  pin(chat: Chat, messageId: number): Promise<boolean>;
  unpin(personId: number, messageId: number): Promise<boolean>;
};
