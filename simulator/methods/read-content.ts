import type { InlineKeyboardMarkup, MessageEntity, Opts } from "grammy/types";
import { badRequest, refusal } from "../bot-api-error.ts";
import { detectEntities } from "../format/detect-entities.ts";
import { isUnixTime } from "../format/html-tags.ts";
import { type Formatted, parseHtml } from "../format/parse-html.ts";
import { tidy } from "../format/tidy.ts";
import {
  checkCaption,
  checkInlineKeyboard,
  checkPlaceholder,
  checkReplyKeyboard,
  checkText,
} from "../limits.ts";
import type { Chat } from "../world/chat.ts";
import type { ChatMessage } from "../world/model.ts";

type Markup = NonNullable<Opts<"sendMessage">["reply_markup"]>;

/** The text of a message with its marks, within the limits. */
export function readText(text: string, parseMode?: string, entities?: readonly MessageEntity[]): Formatted {
  const formatted = format(text, parseMode, entities);
  checkText(formatted.text, text);
  return formatted;
}

/** The caption of a photo or document with its marks, within the limits; empty when there is none. */
export function readCaption(
  caption: string | undefined,
  parseMode?: string,
  entities?: readonly MessageEntity[],
): Formatted {
  const formatted = format(caption ?? "", parseMode, entities);
  checkCaption(formatted.text);
  return formatted;
}

function format(text: string, parseMode?: string, entities: readonly MessageEntity[] = []): Formatted {
  if (parseMode !== undefined && parseMode !== "HTML") {
    throw refusal(`parse_mode ${parseMode} is not emulated here`);
  }
  if (parseMode === undefined && entities.some((e) => e.offset < 0 || e.offset + e.length > text.length)) {
    throw refusal("ENTITY_BOUNDS_INVALID");
  }
  if (entities.some((e) => e.type === "date_time" && !isUnixTime(e.unix_time))) {
    throw refusal("Invalid Unix time specified");
  }
  const formatted = parseMode === "HTML" ? parseHtml(text) : tidy(text, entities);
  return { text: formatted.text, entities: detectEntities(formatted.text, formatted.entities) };
}

/** The keyboard of a new message: inline buttons or a change of the keyboard under the input field. */
export function readMarkup(
  markup: Markup | undefined,
): Pick<ChatMessage, "inlineKeyboard" | "replyKeyboard"> {
  if (markup === undefined) return {};
  if ("inline_keyboard" in markup) return readInlineKeyboard(markup);
  if ("remove_keyboard" in markup) return { replyKeyboard: { kind: "remove" } };
  const placeholder = markup.input_field_placeholder;
  const hint = placeholder === undefined ? {} : { placeholder };
  if (!("keyboard" in markup)) {
    checkPlaceholder(placeholder);
    return { replyKeyboard: { kind: "force-reply", ...hint } };
  }
  checkReplyKeyboard(markup.keyboard, placeholder);
  const rows = markup.keyboard.filter((row) => row.length > 0);
  return { replyKeyboard: { kind: "show", rows, oneTime: markup.one_time_keyboard ?? false, ...hint } };
}

/** Inline buttons; an empty keyboard is the same as none. */
export function readInlineKeyboard(
  markup: InlineKeyboardMarkup | undefined,
): Pick<ChatMessage, "inlineKeyboard"> {
  if (markup === undefined) return {};
  checkInlineKeyboard(markup.inline_keyboard);
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  return rows.length === 0 ? {} : { inlineKeyboard: rows };
}

/** The message that a new one replies to. */
export function readReply(
  chat: Chat,
  params: Pick<Opts<"sendMessage">, "reply_parameters" | "reply_to_message_id">,
): Pick<ChatMessage, "replyTo"> {
  const id = params.reply_parameters?.message_id ?? params.reply_to_message_id;
  if (id === undefined) return {};
  const original = chat.message(id);
  if (original !== undefined && !original.deleted) return { replyTo: id };
  if (params.reply_parameters?.allow_sending_without_reply) return {};
  throw badRequest("message to be replied not found");
}
