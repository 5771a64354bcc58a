import { isDeepStrictEqual } from "node:util";
import type { InlineKeyboardButton, KeyboardButton } from "grammy/types";
import type { ChatEvent, ChatMessage, Logged, Media } from "../world/model.ts";
import { asksContact, labelOf } from "./find-button.ts";

type Rows = readonly (readonly InlineKeyboardButton[])[];

/** Days are those of Vietnam, whatever time zone this machine has. */
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });

/**
 * A conversation as lines to read and to compare, without ids and times. A new day is marked as in Telegram,
 * and an edited message shows only what changed.
 */
export function transcriptOf(log: readonly Logged[]): string {
  const latest = new Map<number, ChatMessage>();
  const lines: string[] = [];
  /** The line at which the person's last action begins: a tap has no date, so the answer tells its day. */
  let turn = 0;
  let day: string | undefined;
  for (const { event } of log) {
    if (event.kind === "tapped") turn = lines.length;
    if (event.kind !== "message" && event.kind !== "edited") {
      lines.push(...linesOf(event));
      continue;
    }
    const { message } = event;
    if (message.from === "person") turn = lines.length;
    const today = DAY.format((message.editedAt ?? message.date) * 1000);
    if (day !== undefined && today !== day) lines.splice(turn, 0, "", `── ${today} ──`, "");
    day = today;
    lines.push(
      ...(event.kind === "edited" ? editedLines(latest.get(message.id), message) : newLines(message)),
    );
    latest.set(message.id, message);
    turn = lines.length;
  }
  return lines.join("\n");
}

function linesOf(event: Exclude<ChatEvent, { kind: "message" | "edited" }>): string[] {
  switch (event.kind) {
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

function newLines(message: ChatMessage): string[] {
  return [
    ...indented(sign(message), contentOf(message).split("\n")),
    ...rowLines(message.inlineKeyboard ?? []),
    ...replyKeyboardLines(message.replyKeyboard),
  ];
}

/** The whole new text when most of it is new; otherwise its first line and the lines that differ. */
function editedLines(before: ChatMessage | undefined, message: ChatMessage): string[] {
  const old = before?.text.split("\n") ?? [];
  const lines = message.text.split("\n");
  const isNew = (line: string) => line !== "" && !old.includes(line);
  const changed = lines.filter(isNew);
  const head = `${sign(message)}✏️`;
  if (changed.length * 2 > lines.filter(Boolean).length)
    return [...indented(head, contentOf(message).split("\n")), ...rowLines(message.inlineKeyboard ?? [])];
  const name = `${head} ${changed.includes(lines[0] ?? "") ? lines[0] : summary(message)}`;
  const rows = rowLines(changedRows(before?.inlineKeyboard ?? [], message.inlineKeyboard ?? []));
  if (changed.length === 0) return [`${name} … ${rows.map((row) => row.trim()).join(" ") || "[–]"}`];
  const rest = changed.filter((line) => line !== lines[0]).map((line) => `   … ${line}`);
  return [name, ...rest, ...rows];
}

/** The rows that the keyboard did not have before. */
function changedRows(before: Rows, rows: Rows): Rows {
  return rows.filter((row) => !before.some((former) => isDeepStrictEqual(former, row)));
}

function indented(head: string, [first = "", ...rest]: readonly string[]): string[] {
  return [`${head} ${first}`.trimEnd(), ...rest.map((line) => (line === "" ? "" : `   ${line}`))];
}

function rowLines(rows: Rows): string[] {
  return rows.map((row) => `   ${row.map(inlineSign).join(" ")}`);
}

function replyKeyboardLines(keyboard: ChatMessage["replyKeyboard"]): string[] {
  if (keyboard?.kind === "remove") return ["   ⌨ –"];
  if (keyboard?.kind !== "show") return [];
  return keyboard.rows.map((row) => `   ⌨ ${row.map(replySign).join(" ")}`);
}

function inlineSign(button: InlineKeyboardButton): string {
  if ("copy_text" in button) return `[${button.text} ⧉ ${button.copy_text.text}]`;
  return "url" in button ? `[${button.text} → ${button.url}]` : `[${button.text}]`;
}

function replySign(button: KeyboardButton): string {
  return asksContact(button) ? `[${labelOf(button)} ⇒ contact]` : `[${labelOf(button)}]`;
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

function contentOf({ media, text }: ChatMessage): string {
  return [media && mediaSign(media), text].filter(Boolean).join(" ");
}

function summary(message: ChatMessage): string {
  return contentOf(message).split("\n")[0] ?? "";
}
