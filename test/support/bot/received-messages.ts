import type { Simulator } from "../../../simulator/start-simulator.ts";
import type { ChatMessage } from "../../../simulator/world/model.ts";

/** A message of the bot as a person reads it, keyboards and all; `isNew` is false for an edited one. */
export type ReceivedMessage = { readonly personId: number; readonly text: string; readonly isNew: boolean };

/** Collects what the bot sends and edits from now on. */
export function recordMessages(simulator: Simulator): readonly ReceivedMessage[] {
  const received: ReceivedMessage[] = [];
  simulator.onChange(({ personId, event }) => {
    if (event.kind !== "message" && event.kind !== "edited") return;
    if (event.message.from === "bot")
      received.push({ personId, text: asRead(event.message), isNew: event.kind === "message" });
  });
  return received;
}

/** The new messages that one person got, oldest first. */
export function newMessages(received: readonly ReceivedMessage[], personId: number): readonly string[] {
  return received.filter((each) => each.personId === personId && each.isNew).map(({ text }) => text);
}

/** A message as the person reads it: its words, its kind of file and its keyboards. */
export function asRead({ text, media, inlineKeyboard, replyKeyboard }: ChatMessage): string {
  return JSON.stringify({ text, media: media?.kind, inlineKeyboard, replyKeyboard });
}
