import { type Api, type Context, GrammyError, HttpError, type InputFile } from "grammy";
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";

/** Any keyboard that a new message may bring. */
export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;

/** Takes away the keyboard under the input field; the message that does so has no room for other buttons. */
export const REMOVE_KEYBOARD = { remove_keyboard: true } as const;

const PLAIN = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;

/** Sends a new message in Telegram's HTML, perhaps without a sound; returns its id. */
export async function sendHtml(
  api: Api,
  chatId: number,
  html: string,
  markup?: Markup,
  sound?: "silent",
): Promise<number> {
  const sent = await api.sendMessage(chatId, html, {
    ...PLAIN,
    ...(markup && { reply_markup: markup }),
    ...(sound && { disable_notification: true }),
  });
  return sent.message_id;
}

/** Sends a picture with a text under it; returns the message's id and the file id under which Telegram keeps the picture. */
export async function sendPicture(
  api: Api,
  chatId: number,
  picture: InputFile | string,
  html: string,
  markup?: InlineKeyboardMarkup,
): Promise<{ messageId: number; fileId: string | undefined }> {
  const sent = await api.sendPhoto(chatId, picture, {
    caption: html,
    parse_mode: "HTML",
    ...(markup && { reply_markup: markup }),
  });
  return { messageId: sent.message_id, fileId: sent.photo.at(-1)?.file_id };
}

/** Changes a text message in place. "gone" means that it cannot be edited any more: send a new one. */
export async function editHtml(
  api: Api,
  chatId: number,
  messageId: number,
  html: string,
  markup?: InlineKeyboardMarkup,
): Promise<"edited" | "gone"> {
  const options = { ...PLAIN, ...(markup && { reply_markup: markup }) };
  return edited(api.editMessageText(chatId, messageId, html, options));
}

/** Changes a picture and the text under it in place, see `editHtml`; brings the picture's file id where Telegram tells it. */
export async function editPicture(
  api: Api,
  chatId: number,
  messageId: number,
  picture: InputFile | string,
  html: string,
  markup: InlineKeyboardMarkup,
): Promise<{ became: "edited" | "gone"; fileId: string | undefined }> {
  const media = { type: "photo", media: picture, caption: html, parse_mode: "HTML" } as const;
  let fileId: string | undefined;
  const call = api.editMessageMedia(chatId, messageId, media, { reply_markup: markup }).then((message) => {
    // True stands for a message sent by way of an inline query, which none of ours is.
    if (message !== true) fileId = message.photo?.at(-1)?.file_id;
  });
  return { became: await edited(call), fileId };
}

/** Refusals of what is written or shown, or of the person: a new message would be refused as well. */
const NOT_THE_MESSAGE =
  /can't parse|too[ _]long|is empty|must be non-empty|keyboard button|BUTTON_|wrong (?:file|remote)|FILE_|PHOTO_|chat not found/i;

async function edited(call: Promise<unknown>): Promise<"edited" | "gone"> {
  try {
    await call;
    return "edited";
  } catch (error) {
    if (says(error, /message is not modified/)) return "edited";
    // Telegram has many words for a message that it does not change, and finds new ones.
    if (says(error, /./) && !says(error, NOT_THE_MESSAGE)) return "gone";
    throw error;
  }
}

/** Takes the buttons off a message that is worked off; a message that is gone is fine too. */
export async function stripButtons(api: Api, chatId: number, messageId: number): Promise<void> {
  await tolerateFailure(api.editMessageReplyMarkup(chatId, messageId));
}

/** Deletes a message; one that is gone or too old to delete stays as it is. Tells whether it went. */
export async function deleteMessage(api: Api, chatId: number, messageId: number): Promise<boolean> {
  return tolerateFailure(api.deleteMessage(chatId, messageId));
}

/** Lets go of a pressed button, perhaps with a toast. An answer that comes too late, or twice after a restart, is fine. */
export async function answerPress(ctx: Pick<Context, "answerCallbackQuery">, text?: string): Promise<void> {
  await tolerateFailure(ctx.answerCallbackQuery(text === undefined ? undefined : { text }));
}

/** Who is gone is to be noticed, whichever call tells it. */
const PERSON_GONE = /blocked by the user|user is deactivated/;

/** Lets a call fail that only tidies up: what it wanted gone is gone, or too old to matter. */
export async function tolerateFailure(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    // What only tidies up must not fail what it follows: that would be done, and said, a second time.
    const farewell = error instanceof GrammyError && PERSON_GONE.test(error.description);
    if (farewell || !(error instanceof HttpError || error instanceof GrammyError)) throw error;
    return false;
  }
}

/** True when Telegram refused a call with such words. */
function says(error: unknown, words: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && words.test(error.description);
}

/** Makes a call with Telegram's relative time in the text; a server that does not know that yet gets the plain text. */
export async function withPlainTime<Result>(
  html: string,
  call: (html: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await call(html);
  } catch (error) {
    const isRefused = error instanceof GrammyError && error.description.includes("tg-time");
    if (!isRefused) throw error;
    return call(html.replace(/<\/?tg-time[^>]*>/g, ""));
  }
}
