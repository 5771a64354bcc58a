/*
 * The data of inline buttons. Telegram allows 64 bytes, so kinds are one or two letters. Personal data never goes into a
 * button.
 */

/** Presses an option of a screen; the attempt makes buttons of an earlier one stale. */
export const pressData = (attempt: number, step: string, screen: string, option: string) =>
  `s${attempt}:${step}.${screen}.${option}`;
/** Opens a step from the checklist. */
export const openData = (step: string) => `o:${step}`;
/** Opens a step again after everything is done, or declines to. */
export const reopenData = (step: string, answer: "yes" | "no") => `n:${step}.${answer}`;
/** Asks one line of the review again. */
export const changeData = (form: string, field: string) => `c:${form}.${field}`;
/** Ticks one line of a sheet (`on`), or unticks it. */
export const tickData = (form: string, field: string, to: "on" | "off") => `k:${form}.${field}.${to}`;
/** Answers the open question with one of its choices. */
export const questionData = (field: string, choice: string | number) => `d:${field}.${choice}`;
/** Shows the answer to a typical question. */
export const faqData = (id: string) => `f:${id}`;
/** Turns to a page of the typical questions, from 0. */
export const faqPageData = (page: number) => `fp:${page}`;
/** Shows the fix of a trouble. */
export const troubleData = (step: string, id: string) => `t:${step}.${id}`;
/** Chooses a language. */
export const languageData = (locale: string) => `l:${locale}`;
/** Shows the consent text, or refuses consent. */
export const welcomeData = (locale: string, action: "look" | "refuse") => `w:${locale}.${action}`;
/** Agrees to the version of the consent text above the button. */
export const agreeData = (locale: string, version: string) => `w:${locale}.agree.${version}`;
/** Turns to a page of the read-only guide, from 0. */
export const guideData = (locale: string, page: number) => `g:${locale}.${page}`;
/** Asks whether to erase everything, or answers that question. */
export const eraseData = (action: "ask" | "no") => `e:${action}`;
/** Confirms the erasure; holds the language of the reply, because a retry finds no stored one. */
export const eraseYesData = (locale: string) => `e:yes.${locale}`;
/** Deletes a message with sensitive content from the chat. */
export const deleteMessageData = (messageId: number) => `z:${messageId}`;
/** Snoozes a reminder by so many days. */
export const snoozeData = (attempt: number, reminder: string, days: number) =>
  `r${attempt}:${reminder}.${days}`;
/** Turns reminders off. */
export const REMINDERS_STOP = "r:stop";
/** Turns reminders on again. */
export const REMINDERS_WANT = "r:want";
/** Shows the current place. */
export const HERE = "here";
/** Starts a new attempt after the deadline of this one. */
export const restartData = (attempt: number) => `x${attempt}:again`;
/** Says that this attempt was handed in in time. */
export const handedInData = (attempt: number) => `x${attempt}:handed-in`;

/** The step whose screen a pressed option belongs to; `undefined` for any other button. */
export function stepOfPress(data: string): string | undefined {
  return buttons.press.exec(data)?.[2];
}

/** Patterns for `bot.callbackQuery`, in step with the builders above. */
export const buttons = {
  press: /^s(\d+):([^.]+)\.([^.]+)\.([^.]+)$/,
  open: /^o:([^.]+)$/,
  reopen: /^n:([^.]+)\.(yes|no)$/,
  change: /^c:([^.]+)\.([^.]+)$/,
  tick: /^k:([^.]+)\.([^.]+)\.(on|off)$/,
  question: /^d:([^.]+)\.([^.]+)$/,
  faq: /^f:([^.]+)$/,
  faqPage: /^fp:(\d+)$/,
  trouble: /^t:([^.]+)\.([^.]+)$/,
  language: /^l:([^.]+)$/,
  welcome: /^w:([^.]+)\.(look|refuse)$/,
  agree: /^w:([^.]+)\.agree(?:\.(.+))?$/,
  guide: /^g:([^.]+)\.(\d+)$/,
  erase: /^e:(ask|yes|no)(?:\.([^.]+))?$/,
  restart: /^x(\d+):again$/,
  handedIn: /^x(\d+):handed-in$/,
  snooze: /^r(\d+):([^.]+)\.(\d+)$/,
  deleteMessage: /^z:(\d+)$/,
} as const;
