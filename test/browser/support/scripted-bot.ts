import type { Message, Update } from "grammy/types";

type Server = { readonly url: string; readonly token: string };
type Call = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A bot without code of its own: the test plays it, line by line, over the plain Bot API. */
export type ScriptedBot = {
  readonly call: Call;
  /** The next update, in order; waits for it. */
  receives(): Promise<Update>;
  /** The text of the next message, or the data of the next pressed button. */
  hears(): Promise<string>;
  /** Sends a message to whoever was heard last. */
  says(html: string, more?: Readonly<Record<string, unknown>>): Promise<Message>;
  /** Calls a method about the chat of whoever was heard last. */
  does(method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
};

/** Plays the bot of this simulator. */
export function scriptedBot({ url, token }: Server): ScriptedBot {
  const waiting: Update[] = [];
  let offset = 0;
  let chatId = 0;

  const call: Call = async (method, params = {}) => {
    const response = await fetch(`${url}/bot${token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(params),
    });
    const answer = (await response.json()) as { ok: boolean; result: unknown; description?: string };
    if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
    return answer.result;
  };

  async function receives(): Promise<Update> {
    while (waiting.length === 0) {
      waiting.push(...((await call("getUpdates", { offset, timeout: 20 })) as Update[]));
    }
    const update = waiting.shift() as Update;
    offset = update.update_id + 1;
    chatId =
      (update.message ?? update.edited_message ?? update.callback_query ?? update.my_chat_member)?.from?.id ??
      0;
    return update;
  }

  const does: ScriptedBot["does"] = (method, params) => call(method, { chat_id: chatId, ...params });

  return {
    call,
    receives,
    async hears() {
      const update = await receives();
      return update.message?.text ?? update.edited_message?.text ?? update.callback_query?.data ?? "";
    },
    says: async (html, more) =>
      (await does("sendMessage", { text: html, parse_mode: "HTML", ...more })) as Message,
    does,
  };
}

/** An inline keyboard of callback buttons, whose data are their labels; anything else is taken as it is. */
export function keyboard(...rows: readonly (readonly (string | object)[])[]) {
  const button = (each: string | object) =>
    typeof each === "string" ? { text: each, callback_data: each } : each;
  return { reply_markup: { inline_keyboard: rows.map((row) => row.map(button)) } };
}
