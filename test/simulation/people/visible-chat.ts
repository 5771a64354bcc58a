import type { ChatMessage } from "../../../simulator/world/model.ts";
import { withoutProcedure } from "../../support/bot/button-data.ts";
import { asksFor, type TypedField } from "./persona.ts";

/** A message that asks the person for something. */
export type OpenMessage = {
  readonly messageId: number;
  /** What its buttons carry. */
  readonly buttons: readonly string[];
  readonly asks: TypedField | undefined;
};

/** Older ones are out of sight. */
const IN_SIGHT = 4;

/** What asks something of the person in their chat; what came or changed last stands last. */
export type Chat = OpenMessage[];

/** Buttons of a reminder, which also stand under messages that ask nothing. */
const ASIDE = /^(?:r\d*:|o:|c:|k:|f|t:|z:)/;

/** Takes a new or changed message in. */
export function take(chat: Chat, message: ChatMessage): void {
  remove(chat, message.id);
  const buttons = dataOf(message);
  // A reminder points at a message that stands already.
  if (buttons.includes("r:stop")) return;
  const asks = buttons.length === 0 && message.editedAt === undefined ? asksFor(message.text) : undefined;
  if (asks === undefined && buttons.every((data) => ASIDE.test(data))) return;
  chat.push({ messageId: message.id, buttons, asks });
  if (chat.length > IN_SIGHT) chat.shift();
}

/** Takes a message away. */
export function remove(chat: Chat, messageId: number): void {
  const at = chat.findIndex((each) => each.messageId === messageId);
  if (at >= 0) chat.splice(at, 1);
}

/** What the buttons under a message carry. */
export function dataOf({ inlineKeyboard = [] }: ChatMessage): readonly string[] {
  return inlineKeyboard.flatMap((row) =>
    row.flatMap((button) => ("callback_data" in button ? [withoutProcedure(button.callback_data)] : [])),
  );
}

/** What `visiblePlace` says while the bot asks whether to erase everything: the place is behind that. */
export const ERASING = "erasing";

/** Where somebody is, as far as their chat shows it: a screen (`step.screen`), a question (`?field`) or an end. */
export function visiblePlace(chat: Chat): string | undefined {
  const last = chat.at(-1);
  if (last?.asks !== undefined) return `?${last.asks === "contact" ? "phone" : last.asks}`;
  for (const data of last?.buttons ?? []) {
    const [, screen, field] = /^(?:s\d+:(.+)\.[^.]+|d:([^.]+)\..+)$/.exec(data) ?? [];
    if (screen !== undefined) return screen;
    if (field !== undefined) return `?${field}`;
    if (/^x\d+:again$/.test(data)) return "expired";
    if (data === "e:ask") return "alternative";
    if (data === "e:no") return ERASING;
  }
  return undefined;
}
