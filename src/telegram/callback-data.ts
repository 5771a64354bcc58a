/**
 * What inline buttons carry. Telegram allows 64 bytes, so kinds are one or two letters; parts are
 * joined by ":". Nothing personal ever stands in a button.
 */
export const pressData = (attempt: number, step: string, screen: string, option: string) =>
  `s${attempt}:${step}.${screen}.${option}`;
export const openData = (step: string) => `o:${step}`;
export const changeData = (form: string, field: string) => `c:${form}.${field}`;
export const tickData = (form: string, field: string) => `k:${form}.${field}`;
export const questionData = (field: string, choice: string | number) => `d:${field}.${choice}`;
export const faqData = (id: string) => `f:${id}`;
export const faqPageData = (page: number) => `fp:${page}`;
export const troubleData = (step: string, id: string) => `t:${step}.${id}`;
export const languageData = (locale: string) => `l:${locale}`;
export const welcomeData = (locale: string, action: "look" | "agree" | "refuse") => `w:${locale}.${action}`;
export const guideData = (locale: string, page: number) => `g:${locale}.${page}`;
export const eraseData = (action: "ask" | "no") => `e:${action}`;
/** With the language of the last words: once all is erased, the button alone knows it. */
export const eraseYesData = (locale: string) => `e:yes.${locale}`;
export const deleteMessageData = (messageId: number) => `z:${messageId}`;
export const HERE = "here";
export const AGAIN = "x:again";
export const HANDED_IN = "x:handed-in";

/** Patterns for `bot.callbackQuery`, in step with the builders above. */
export const buttons = {
  press: /^s(\d+):([^.]+)\.([^.]+)\.([^.]+)$/,
  open: /^o:([^.]+)$/,
  change: /^c:([^.]+)\.([^.]+)$/,
  tick: /^k:([^.]+)\.([^.]+)$/,
  question: /^d:([^.]+)\.([^.]+)$/,
  faq: /^f:([^.]+)$/,
  faqPage: /^fp:(\d+)$/,
  trouble: /^t:([^.]+)\.([^.]+)$/,
  language: /^l:([^.]+)$/,
  welcome: /^w:([^.]+)\.(look|agree|refuse)$/,
  guide: /^g:([^.]+)\.(\d+)$/,
  erase: /^e:(ask|yes|no)(?:\.([^.]+))?$/,
  deleteMessage: /^z:(\d+)$/,
} as const;
