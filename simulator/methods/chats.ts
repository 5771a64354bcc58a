import { badRequest, refusal } from "../bot-api-error.ts";
import { checkLength, LIMITS } from "../limits.ts";
import { chatJson, fileJson } from "../world/telegram-json.ts";
import type { Handlers } from "./telegram.ts";

/** The methods about pressed buttons, files and chats. */
export const chats: Handlers = {
  answerCallbackQuery({ world }, params) {
    checkLength(params.text, LIMITS.callbackAnswer, "MESSAGE_TOO_LONG");
    const query = world.openQueries.get(params.callback_query_id);
    world.openQueries.delete(params.callback_query_id);
    if (query === undefined || world.unixTime() - query.pressedAt > LIMITS.queryLifeSeconds) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
    query.chat.show({ kind: "toast", text: params.text ?? "", alert: params.show_alert ?? false });
    return true;
  },

  getFile({ world }, params) {
    const file = world.files.get(params.file_id);
    if (file === undefined) {
      throw refusal("wrong file_id or the file is temporarily unavailable");
    }
    if (file.bytes.byteLength > LIMITS.downloadBytes) throw badRequest("file is too big");
    return { ...fileJson(world, file.fileId), file_path: file.path };
  },

  getChat({ world }, params) {
    const chat = world.knownChat(params.chat_id);
    if (!chat.started) throw badRequest("chat not found");
    return {
      ...chatJson(chat.person),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    };
  },
};
