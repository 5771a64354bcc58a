import type { Transformer } from "grammy";
import type { InlineKeyboardButton, InlineKeyboardMarkup, Update } from "grammy/types";

/*
 * The data of each button begins with its procedure: `vssid/s1:portal.fields.done`. It is added to outgoing calls and
 * removed from incoming updates, so no feature deals with it. Buttons of earlier versions have no procedure and count as
 * the current one's. The data of another procedure's button is unchanged and matches no feature.
 */

/** Adds the procedure to the buttons of each outgoing call. */
export function addProcedure(procedureId: string): Transformer {
  return (previous, method, payload, signal) => {
    const markup = (payload as { readonly reply_markup?: Partial<InlineKeyboardMarkup> }).reply_markup;
    if (!markup?.inline_keyboard) return previous(method, payload, signal);
    const changed = withData(markup as InlineKeyboardMarkup, (data) => `${procedureId}/${data}`);
    return previous(method, { ...payload, reply_markup: changed }, signal);
  };
}

/** The update without the procedure in the data of the pressed button and its neighbours. */
export function removeProcedure(update: Update, procedureId: string): Update {
  const query = update.callback_query;
  const prefix = `${procedureId}/`;
  if (!query?.data?.startsWith(prefix)) return update;
  const plain = (data: string) => (data.startsWith(prefix) ? data.slice(prefix.length) : data);
  const { message } = query;
  const markup = message?.reply_markup;
  const withMessage =
    message && markup ? { message: { ...message, reply_markup: withData(markup, plain) } } : {};
  return { ...update, callback_query: { ...query, ...withMessage, data: plain(query.data) } as typeof query };
}

function withData(markup: InlineKeyboardMarkup, change: (data: string) => string): InlineKeyboardMarkup {
  const changed = (button: InlineKeyboardButton) =>
    "callback_data" in button ? { ...button, callback_data: change(button.callback_data) } : button;
  return { ...markup, inline_keyboard: markup.inline_keyboard.map((row) => row.map(changed)) };
}
