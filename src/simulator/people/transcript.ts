import type { InlineKeyboardButton, KeyboardButton } from "grammy/types";
import type { ChatEvent, ChatMessage, Logged, Media } from "../world/model.ts";
import { asksContact, labelOf } from "./find-button.ts";

/** A conversation as lines to read and to compare: no ids, no times. */
export function transcriptOf(log: readonly Logged[]): string {
  return log.flatMap(({ event }) => linesOf(event)).join("\n");
}

function linesOf(event: ChatEvent): string[] {
  switch (event.kind) {
    case "message":
      return messageLines(sign(event.message), event.message);
    case "edited":
      return messageLines(`${sign(event.message)}✏️`, event.message);
    case "deleted":
      return [`${sign(event.message)}🗑 ${summary(event.message)}`];
    case "pinned":
      return [event.message === null ? "📌 –" : `📌 ${summary(event.message)}`];
    case "tapped":
      return [`👤 [${event.label}]`];
    case "toast":
      return event.text === "" ? [] : [`💬 ${event.alert ? "❗ " : ""}${event.text}`];
    case "reaction":
      return [`🤖 (${event.emoji ?? "–"})`];
    case "blocked":
      return [event.blocked ? "👤 (blocks the bot)" : "👤 (unblocks the bot)"];
    case "action":
      return [];
  }
}

const sign = (message: ChatMessage) => (message.from === "bot" ? "🤖" : "👤");

function messageLines(head: string, message: ChatMessage): string[] {
  const content = [message.media && mediaSign(message.media), message.text].filter(Boolean).join(" ");
  const [first = "", ...rest] = content.split("\n");
  return [
    `${head} ${first}`.trimEnd(),
    ...rest.map((line) => (line === "" ? "" : `   ${line}`)),
    ...(message.inlineKeyboard ?? []).map((row) => `   ${row.map(inlineSign).join(" ")}`),
    ...replyKeyboardLines(message.replyKeyboard),
  ];
}

function replyKeyboardLines(keyboard: ChatMessage["replyKeyboard"]): string[] {
  if (keyboard?.kind === "remove") return ["   ⌨ –"];
  if (keyboard?.kind !== "show") return [];
  return keyboard.rows.map((row) => `   ⌨ ${row.map(replySign).join(" ")}`);
}

function inlineSign(button: InlineKeyboardButton): string {
  if ("copy_text" in button) return `[📋 ${button.text}]`;
  return "url" in button ? `[🔗 ${button.text}]` : `[${button.text}]`;
}

function replySign(button: KeyboardButton): string {
  return asksContact(button) ? `[📱 ${labelOf(button)}]` : `[${labelOf(button)}]`;
}

function mediaSign(media: Media): string {
  switch (media.kind) {
    case "photo":
      return "🖼";
    case "document":
      return `📄 ${media.fileName}`;
    case "contact":
      return `📱 ${media.firstName} ${media.phone}`;
    case "sticker":
      return `(sticker ${media.emoji})`;
    case "voice":
      return "🎤";
    case "location":
      return "📍";
  }
}

function summary(message: ChatMessage): string {
  const text = message.text.split("\n")[0] ?? "";
  return [message.media && mediaSign(message.media), text].filter(Boolean).join(" ");
}
