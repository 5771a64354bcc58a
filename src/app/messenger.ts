import type { Case, Effect } from "../domain/case/case.ts";
import type { Person } from "../domain/case/person.ts";
import type { Reminder } from "../domain/procedure/reminder-plan.ts";
import type { Failure } from "../domain/sending/failure.ts";

/** The chat in which effects run: the person, their case, and the pressed button, if any. */
export type Chat = {
  readonly person: Person;
  readonly case: Case;
  /** The message whose button was pressed, and the button's data. */
  readonly pressed?: PressedMessage | undefined;
  /** The update that is handled; `undefined` for a tick. */
  readonly updateId?: number | undefined;
};

/** The message under which a button was pressed. */
export type PressedMessage = {
  readonly messageId: number;
  readonly data: string;
  readonly kind: "text" | "photo" | "other";
};

/** The result of sending a reminder. */
export type SendResult =
  | { readonly outcome: "sent"; readonly messageId: number }
  | { readonly outcome: "failed"; readonly failure: Failure; readonly error: unknown };

/** The fields of a case that running an effect may change. */
export type CasePatch = Partial<
  Pick<
    Case,
    | "promptMessage"
    | "statusMessage"
    | "asked"
    | "pinned"
    | "firstFailureAt"
    | "isUnreachable"
    | "history"
    | "touchedAt"
    | "reminderRecords"
  >
>;

/**
 * What use cases need from Telegram. A call rejects if Telegram refuses it or is unreachable, so that the update or tick
 * is retried; `remind` returns its failure instead, because the ledger records it.
 */
export type Messenger = {
  say(chat: Chat, effect: Extract<Effect, { do: "say" }>): Promise<void>;
  /** Whether the place of the case is shown with buttons of its own. */
  hasButtons(chat: Chat): boolean;
  /** Removes the keyboard under the input field. */
  removeKeyboard(chat: Chat): Promise<void>;
  /** Shows the screen or question of the current place; within a step the pressed message is edited. */
  showPlace(chat: Chat): Promise<CasePatch>;
  /** Puts the next question of the form. */
  askQuestion(chat: Chat): Promise<CasePatch>;
  /** Updates the progress message, if there is one. */
  refreshStatus(chat: Chat): Promise<CasePatch>;
  remind(chat: Chat, reminder: Reminder): Promise<SendResult>;
  /** Sends the deadline message, without a sound; returns its id. */
  sendDeadline(chat: Chat): Promise<number>;
  /** Edits the deadline message; "gone" means that it can no longer be edited. */
  editDeadline(chat: Chat, messageId: number): Promise<"edited" | "gone">;
  /** Pins a message without a sound; false if Telegram refuses. */
  pin(chat: Chat, messageId: number): Promise<boolean>;
  unpin(personId: number, messageId: number): Promise<boolean>;
};
