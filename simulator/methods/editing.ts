import { isDeepStrictEqual } from "node:util";
import type { Message } from "grammy/types";
import { badRequest, refusal } from "../bot-api-error.ts";
import type { Chat } from "../world/chat.ts";
import type { ChatMessage, Content } from "../world/model.ts";
import { messageJson } from "../world/telegram-json.ts";
import type { World } from "../world/world.ts";
import { readCaption, readInlineKeyboard, readText } from "./read-content.ts";
import { readAlbumItem } from "./sending.ts";
import type { Handlers } from "./telegram.ts";

type Target = { readonly chat_id?: number | string; readonly message_id?: number };
type Buttons = Pick<ChatMessage, "inlineKeyboard">;

/** The methods that change a message of the bot. Without `reply_markup` the buttons are removed. */
export const editing: Handlers = {
  editMessageText({ world }, params) {
    if (params.text === undefined) throw refusal("message text is empty");
    const content = readText(params.text, params.parse_mode, params.entities);
    const buttons = readInlineKeyboard(params.reply_markup);
    const { chat, message } = editable(world, params);
    if (message.media !== undefined) throw badRequest("there is no text in the message to edit");
    return replace(world, chat, message, content, buttons);
  },

  editMessageCaption({ world }, params) {
    const caption = readCaption(params.caption, params.parse_mode, params.caption_entities);
    const buttons = readInlineKeyboard(params.reply_markup);
    const { chat, message } = editable(world, params);
    const { media } = message;
    if (media === undefined) throw badRequest("there is no caption in the message to edit");
    return replace(world, chat, message, { ...caption, media }, buttons);
  },

  editMessageMedia({ world }, params, call) {
    const buttons = readInlineKeyboard(params.reply_markup);
    const { chat, message } = editable(world, params);
    const content = readAlbumItem(world, call, params.media);
    return replace(world, chat, message, content, buttons);
  },

  editMessageReplyMarkup({ world }, params) {
    const buttons = readInlineKeyboard(params.reply_markup);
    const { chat, message } = editable(world, params);
    const { text, entities, media } = message;
    return replace(world, chat, message, { text, entities, ...(media && { media }) }, buttons);
  },
};

function editable(world: World, { chat_id, message_id }: Target): { chat: Chat; message: ChatMessage } {
  const chat = world.writableChat(chat_id);
  const message = message_id === undefined ? undefined : chat.message(message_id);
  if (message === undefined || message.deleted) throw badRequest("message to edit not found");
  // Telegram refuses to edit a message that showed or removed a keyboard under the input field.
  if (message.from !== "bot" || message.replyKeyboard !== undefined || message.forwarded) {
    throw badRequest("message can't be edited");
  }
  return { chat, message };
}

function replace(world: World, chat: Chat, old: ChatMessage, content: Content, buttons: Buttons): Message {
  const same =
    old.text === content.text &&
    isDeepStrictEqual(old.entities, content.entities) &&
    isDeepStrictEqual(old.media, content.media) &&
    isDeepStrictEqual(old.inlineKeyboard, buttons.inlineKeyboard);
  if (same) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  const { text: _t, entities: _e, media: _m, inlineKeyboard: _k, ...rest } = old;
  const message = { ...rest, ...content, ...buttons, editedAt: world.unixTime() };
  chat.put(message);
  chat.show({ kind: "edited", message });
  return messageJson(world, chat, message);
}
