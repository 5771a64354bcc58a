/**
 * @typedef {{ id: number, firstName: string, lastName?: string, username?: string, languageCode: string,
 *   blocked: boolean, unread: number }} Person
 * @typedef {{ command: string, description: string }} Command
 * @typedef {{ firstName: string, username: string, commands: Command[] }} BotProfile
 * @typedef {{ text: string, kind: "callback" | "url" | "copy" | "other", url?: string, copyText?: string,
 *   style?: string }} InlineButton
 * @typedef {{ rows: { text: string, requestContact?: boolean }[][], oneTime?: boolean,
 *   placeholder?: string }} ReplyKeyboard
 * @typedef {{ id: number, from: "person" | "bot", date: string, html: string, text: string, photo?: string,
 *   document?: { name: string, url: string, size: number }, contact?: { name: string, phone: string },
 *   inlineKeyboard?: InlineButton[][], replyKeyboard?: ReplyKeyboard | null, edited?: true, pinned?: true,
 *   album?: string }} PageMessage
 */

/** A request that failed; status 0 means that the server was not reached. */
export class ServerError extends Error {
  /**
   * @param {number} status
   * @param {string} reason
   */
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [request]
 * @returns {Promise<any>} the parsed answer
 */
async function call(path, request) {
  const response = await fetch(path, request).catch(() => {
    throw new ServerError(0, "the server cannot be reached");
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ServerError(response.status, answer.error ?? response.statusText);
  return answer;
}

/**
 * @param {string} path
 * @param {unknown} body
 */
function post(path, body) {
  const headers = { "content-type": "application/json" };
  return call(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/**
 * @param {string} path
 * @param {Blob} body
 */
function upload(path, body) {
  const headers = { "content-type": body.type || "application/octet-stream" };
  return call(path, { method: "POST", headers, body });
}

/** The requests that do not belong to one chat. */
export const server = {
  /** @returns {Promise<Person[]>} */
  people: () => call("/api/people"),
  /**
   * @param {{ firstName: string, lastName?: string, languageCode: string }} person
   * @returns {Promise<Person>}
   */
  addPerson: (person) => post("/api/people", person),
  /**
   * @param {string} language
   * @returns {Promise<BotProfile>}
   */
  bot: (language) => call(`/api/bot?language=${encodeURIComponent(language)}`),
  /** @returns {Promise<{ now: string, movable: boolean }>} */
  clock: () => call("/api/clock"),
  /** @param {number} advanceMs */
  moveClock: (advanceMs) => post("/api/clock", { advanceMs }),
};

/**
 * The requests of one person's chat with the bot.
 * @param {number} personId
 */
export function chatOf(personId) {
  const chat = `/api/chats/${personId}`;
  return {
    events: `${chat}/events`,
    /**
     * @param {string} text
     * @param {number} [replyTo]
     */
    sendText: (text, replyTo) => post(`${chat}/text`, replyTo ? { text, replyTo } : { text }),
    shareContact: () => post(`${chat}/contact`, {}),
    /** @param {{ messageId: number, row: number, column: number }} place */
    press: (place) => post(`${chat}/press`, place),
    /** @param {{ messageId: number, row: number, column: number }} place */
    pressReply: (place) => post(`${chat}/reply-button`, place),
    /**
     * @param {Blob} photo
     * @param {string} caption
     * @param {string} [album] photos sent with the same album form one
     */
    sendPhoto: (photo, caption, album) => upload(`${chat}/photo?${query({ caption, album })}`, photo),
    /** @param {File} file */
    sendDocument: (file) => upload(`${chat}/document?${query({ name: file.name })}`, file),
    /**
     * @param {number} messageId
     * @param {string} text
     */
    edit: (messageId, text) => post(`${chat}/edit`, { messageId, text }),
    /** @param {number} messageId */
    remove: (messageId) => post(`${chat}/delete`, { messageId }),
    /** @param {boolean} blocked */
    block: (blocked) => post(`${chat}/block`, { blocked }),
  };
}

/** @typedef {ReturnType<typeof chatOf>} Chat */

/** @param {Record<string, string | undefined>} values */
function query(values) {
  const given = Object.entries(values).filter(([, value]) => value);
  return new URLSearchParams(/** @type {[string, string][]} */ (given)).toString();
}
