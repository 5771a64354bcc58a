import { type Api, type Context, GrammyError, HttpError, type InputFile } from "grammy";
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";

/** Any keyboard of a new message. */
export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;

/** Removes the keyboard under the input field; Telegram allows no inline buttons in the same message. */
export const REMOVE_KEYBOARD = { remove_keyboard: true } as const;

const PLAIN = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;

/** Sends a message in Telegram's HTML; returns its id. */
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

/** Sends a picture with a caption; returns the message's id and the file id under which Telegram keeps the picture. */
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

/** Edits a text message. "gone" means that it can no longer be edited: send a new one. */
export async function editHtml(
  api: Api,
  chatId: number,
  messageId: number,
  html: string,
  markup?: InlineKeyboardMarkup,
): Promise<"edited" | "gone"> {
  const options = { ...PLAIN, ...(markup && { reply_markup: markup }) };
  return editOutcome(api.editMessageText(chatId, messageId, html, options));
}

/** Edits a picture and its caption, as `editHtml` does a text; returns the picture's file id if Telegram reports it. */
export async function editPicture(
  api: Api,
  chatId: number,
  messageId: number,
  picture: InputFile | string,
  html: string,
  markup: InlineKeyboardMarkup,
): Promise<{ outcome: "edited" | "gone"; fileId: string | undefined }> {
  const media = { type: "photo", media: picture, caption: html, parse_mode: "HTML" } as const;
  let fileId: string | undefined;
  const call = api.editMessageMedia(chatId, messageId, media, { reply_markup: markup }).then((message) => {
    // `true` is the result for inline messages only, which the bot does not send.
    if (message !== true) fileId = message.photo?.at(-1)?.file_id;
  });
  return { outcome: await editOutcome(call), fileId };
}

/** Errors about the content or the chat, not about the edited message: a new message would fail, too. */
const NOT_ABOUT_MESSAGE =
  /can't parse|too[ _]long|is empty|must be non-empty|keyboard button|BUTTON_|wrong (?:file|remote)|FILE_|PHOTO_|chat not found/i;

async function editOutcome(call: Promise<unknown>): Promise<"edited" | "gone"> {
  try {
    await call;
    return "edited";
  } catch (error) {
    if (isBadRequest(error, /message is not modified/)) return "edited";
    // Telegram has many descriptions for a message that cannot be edited, so every other one counts.
    if (isBadRequest(error, /./) && !isBadRequest(error, NOT_ABOUT_MESSAGE)) return "gone";
    throw error;
  }
}

/** Removes the buttons of a message; a deleted message is no error. */
export async function stripButtons(api: Api, chatId: number, messageId: number): Promise<void> {
  await tolerateFailure(api.editMessageReplyMarkup(chatId, messageId));
}

/** Deletes a message; false if it is deleted already or too old. */
export async function deleteMessage(api: Api, chatId: number, messageId: number): Promise<boolean> {
  return tolerateFailure(api.deleteMessage(chatId, messageId));
}

/** Answers a callback query, perhaps with a toast. A late or repeated answer is no error. */
export async function answerPress(ctx: Pick<Context, "answerCallbackQuery">, text?: string): Promise<void> {
  await tolerateFailure(ctx.answerCallbackQuery(text === undefined ? undefined : { text }));
}

/** These errors are always thrown, so that the case records an unreachable person. */
const PERSON_UNREACHABLE = /blocked by the user|user is deactivated/;

/** Awaits a call that only cleans up, and tolerates its failure; returns whether it succeeded. */
export async function tolerateFailure(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    // A failed cleanup must not fail the update, whose retry would repeat messages.
    const isUnreachable = error instanceof GrammyError && PERSON_UNREACHABLE.test(error.description);
    if (isUnreachable || !(error instanceof HttpError || error instanceof GrammyError)) throw error;
    return false;
  }
}

/** True if Telegram refused a call as a bad request with such a description. */
function isBadRequest(error: unknown, description: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && description.test(error.description);
}

/** Makes a call with `tg-time` in the text; a server that does not support the tag gets plain text. */
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
