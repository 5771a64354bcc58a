import { badRequest } from "../bot-api-error.ts";
import type { Chat } from "../world/chat.ts";
import type { ChatMessage, Content } from "../world/model.ts";
import type { World } from "../world/world.ts";
import { readCaption, readMarkup, readReply } from "./read-content.ts";
import { send } from "./sending.ts";
import type { Handlers } from "./telegram.ts";

/** The methods that copy or forward a message. */
export const copying: Handlers = {
  copyMessage({ world }, params) {
    const markup = readMarkup(params.reply_markup);
    const chat = world.writableChat(params.chat_id);
    const { text, entities, media } = original(world, params.from_chat_id, params.message_id, "copy");
    const caption =
      params.caption === undefined || media === undefined
        ? { text, entities }
        : readCaption(params.caption, params.parse_mode, params.caption_entities);
    const content: Content = { ...caption, ...(media && { media }) };
    const sent = send(world, chat, content, { ...markup, ...readReply(chat, params) });
    return { message_id: sent.message_id };
  },

  forwardMessage({ world }, params) {
    const chat: Chat = world.writableChat(params.chat_id);
    const { text, entities, media } = original(world, params.from_chat_id, params.message_id, "forward");
    return send(world, chat, { text, entities, ...(media && { media }) }, { forwarded: true });
  },
};

function original(world: World, chatId: unknown, messageId: number, verb: "copy" | "forward"): ChatMessage {
  const message = world.knownChat(chatId).message(messageId);
  if (message === undefined || message.deleted) throw badRequest(`message to ${verb} not found`);
  return message;
}
