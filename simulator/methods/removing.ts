import { badRequest, refusal } from "../bot-api-error.ts";
import { LIMITS } from "../limits.ts";
import { deleteMessage, pinMessage, unpinMessages } from "../world/change-message.ts";
import type { Chat } from "../world/chat.ts";
import type { World } from "../world/world.ts";
import type { Handlers } from "./telegram.ts";

/** The methods that delete messages and pin them to the top of the chat. */
export const removing: Handlers = {
  deleteMessage({ world }, params) {
    const chat = world.knownChat(params.chat_id);
    const message = chat.message(params.message_id);
    if (message === undefined || message.deleted) throw badRequest("message to delete not found");
    if (!isFresh(world, message.date)) throw badRequest("message can't be deleted for everyone");
    deleteMessage(chat, message);
    return true;
  },

  deleteMessages({ world }, params) {
    const { length } = params.message_ids;
    if (length < 1 || length > LIMITS.deleteAtOnce) throw refusal("too many message identifiers specified");
    const chat = world.knownChat(params.chat_id);
    for (const id of params.message_ids) {
      const message = chat.message(id);
      if (message && !message.deleted && isFresh(world, message.date)) deleteMessage(chat, message);
    }
    return true;
  },

  pinChatMessage({ world }, params) {
    const chat = world.writableChat(params.chat_id);
    const message = chat.message(params.message_id);
    if (message === undefined || message.deleted) throw badRequest("message to pin not found");
    pinMessage(chat, message);
    return true;
  },

  unpinChatMessage({ world }, params) {
    const chat = world.writableChat(params.chat_id);
    const id = params.message_id ?? chat.pinned.at(-1);
    if (id === undefined || !chat.pinned.includes(id)) throw badRequest("message to unpin not found");
    unpinMessages(chat, [id]);
    return true;
  },

  unpinAllChatMessages({ world }, params) {
    const chat: Chat = world.writableChat(params.chat_id);
    unpinMessages(chat, [...chat.pinned]);
    return true;
  },
};

function isFresh(world: World, date: number): boolean {
  return world.unixTime() - date <= LIMITS.deleteWithinSeconds;
}
