import type { Message, MessageEntity } from "grammy/types";
import { refusal } from "../bot-api-error.ts";
import { LIMITS } from "../limits.ts";
import type { Chat } from "../world/chat.ts";
import type { ChatMessage, Content } from "../world/model.ts";
import { messageJson } from "../world/telegram-json.ts";
import type { World } from "../world/world.ts";
import { readCaption, readMarkup, readReply, readText } from "./read-content.ts";
import { readDocument, readPhoto } from "./read-media.ts";
import type { Call, Handlers } from "./telegram.ts";

type Extras = Partial<
  Pick<ChatMessage, "inlineKeyboard" | "replyKeyboard" | "replyTo" | "album" | "forwarded">
>;

/** Adds a message of the bot to a chat and returns it in the format of the Bot API. */
export function send(world: World, chat: Chat, content: Content, extras: Extras = {}): Message {
  const message: ChatMessage = {
    ...content,
    ...extras,
    id: world.nextMessageId(),
    from: "bot",
    date: world.unixTime(),
  };
  return messageJson(world, chat, world.add(chat, message));
}

/** The methods that send new messages, chat actions and reactions. */
export const sending: Handlers = {
  sendMessage({ world }, params) {
    const content = readText(params.text, params.parse_mode, params.entities);
    const markup = readMarkup(params.reply_markup);
    const chat = world.writableChat(params.chat_id);
    return send(world, chat, content, { ...markup, ...readReply(chat, params) });
  },

  sendPhoto({ world }, params, call) {
    const caption = readCaption(params.caption, params.parse_mode, params.caption_entities);
    const markup = readMarkup(params.reply_markup);
    const chat = world.writableChat(params.chat_id);
    const media = readPhoto(world, call, params.photo);
    return send(world, chat, { ...caption, media }, { ...markup, ...readReply(chat, params) });
  },

  sendDocument({ world }, params, call) {
    const caption = readCaption(params.caption, params.parse_mode, params.caption_entities);
    const markup = readMarkup(params.reply_markup);
    const chat = world.writableChat(params.chat_id);
    const media = readDocument(world, call, params.document);
    return send(world, chat, { ...caption, media }, { ...markup, ...readReply(chat, params) });
  },

  sendMediaGroup({ world }, params, call) {
    if (params.media.length < 2) throw refusal("too few messages to send as an album");
    if (params.media.length > LIMITS.album) throw refusal("too many messages to send as an album");
    const mixed = new Set(params.media.map(({ type }) => type)).size > 1;
    if (mixed) throw refusal("document can't be mixed with other media types");
    const chat = world.writableChat(params.chat_id);
    const contents = params.media.map((item) => readAlbumItem(world, call, item));
    const extras = { album: String(world.nextId()), ...readReply(chat, params) };
    return contents.map((content) => send(world, chat, content, extras));
  },

  sendChatAction({ world }, params) {
    world.writableChat(params.chat_id).show({ kind: "action", action: params.action });
    return true;
  },

  setMessageReaction({ world }, params) {
    const chat = world.writableChat(params.chat_id);
    if (chat.message(params.message_id) === undefined) throw refusal("message to react not found");
    const [reaction] = params.reaction ?? [];
    const emoji = reaction?.type === "emoji" ? reaction.emoji : null;
    chat.show({ kind: "reaction", messageId: params.message_id, emoji });
    return true;
  },
};

type AlbumItem = {
  readonly type: string;
  readonly media: unknown;
  readonly caption?: string;
  readonly parse_mode?: string;
  readonly caption_entities?: readonly MessageEntity[];
};

/** One photo or document of an album, or of editMessageMedia. */
export function readAlbumItem(world: World, call: Call, item: AlbumItem): Content {
  const caption = readCaption(item.caption, item.parse_mode, item.caption_entities);
  if (item.type === "photo") return { ...caption, media: readPhoto(world, call, item.media) };
  if (item.type === "document") return { ...caption, media: readDocument(world, call, item.media) };
  throw refusal(`media of type ${item.type} is not emulated here`);
}
