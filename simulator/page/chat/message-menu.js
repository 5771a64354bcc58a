import { say } from "../base/words.js";
import { copy, done } from "../overlays/toasts.js";

/**
 * The actions on a message, as in Telegram's private chats: people can edit their own texts only.
 * @param {import("../base/server.js").PageMessage} message
 * @param {import("../base/server.js").Chat} chat
 * @param {{ reply: (message: import("../base/server.js").PageMessage) => void,
 *   edit: (message: import("../base/server.js").PageMessage) => void }} composer
 * @returns {import("../overlays/menu.js").MenuItem[]}
 */
export function messageMenu(message, chat, composer) {
  const own = message.from === "person";
  /** @type {(import("../overlays/menu.js").MenuItem | false)[]} */
  const items = [
    { text: say("reply"), icon: "reply", act: () => composer.reply(message) },
    message.text !== "" && { text: say("copyText"), icon: "copy", act: () => copy(message.text) },
    own && isPlainText(message) && { text: say("edit"), icon: "edit", act: () => composer.edit(message) },
    own && { text: say("delete"), icon: "trash", act: () => done(chat.remove(message.id)), dangerous: true },
  ];
  return items.filter((item) => item !== false);
}

/**
 * @param {import("../base/server.js").PageMessage} message
 */
export function isPlainText(message) {
  return message.text !== "" && !message.photo && !message.document && !message.contact;
}
