import { timeOfDay } from "../base/dates.js";
import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { safeHtml } from "../base/safe-html.js";
import { say } from "../base/words.js";
import { inlineKeyboard } from "./inline-keyboard.js";

/** @typedef {import("../base/server.js").PageMessage} PageMessage */

/**
 * Draws one message, or the messages of an album as one bubble. The history handles presses in it, so that a
 * redrawn bubble needs no listeners of its own.
 * @param {PageMessage[]} messages one, or all of an album
 * @param {string} author the name of the author, for screen readers
 * @returns {HTMLElement}
 */
export function bubble(messages, author) {
  const [first] = messages;
  const last = messages[messages.length - 1];
  if (!first || !last) throw new Error("a bubble needs a message");
  const photos = messages.filter((message) => message.photo);
  const spoken = messages.find((message) => message.html);
  return element(
    "article",
    { class: `message from-${first.from}`, "data-id": first.id, tabindex: -1 },
    element(
      "div",
      { class: `bubble${photos.length > 0 ? " with-photo" : ""}${spoken ? "" : " without-text"}` },
      element("span", { class: "screen-reader-only" }, `${author}: `),
      photos.length > 0 && photoGrid(photos),
      ...messages.map((message) => message.document && documentCard(message.document)),
      first.contact && contactCard(first.contact),
      spoken && textOf(spoken),
      meta(
        last,
        messages.some((message) => message.edited),
      ),
    ),
    last.inlineKeyboard && inlineKeyboard(last),
  );
}

/** @param {PageMessage} message */
function textOf(message) {
  const text = element("div", { class: "text" });
  text.append(safeHtml(message.html));
  return text;
}

/**
 * @param {PageMessage} message
 * @param {boolean} edited
 */
function meta(message, edited) {
  return element(
    "span",
    { class: "meta" },
    edited && element("span", { class: "edited" }, say("edited")),
    element("time", { datetime: message.date }, timeOfDay(message.date)),
    message.from === "person" && icon("sent"),
  );
}

/** @param {PageMessage[]} photos */
function photoGrid(photos) {
  const shown = photos.map(({ photo, id }) =>
    element(
      "button",
      {
        type: "button",
        class: "photo",
        "data-photo": photo,
        "data-message": id,
        "aria-label": say("openPhoto"),
      },
      element("img", { src: photo, alt: say("photo") }),
    ),
  );
  return element("div", { class: `photos photos-${Math.min(photos.length, 4)}` }, ...shown);
}

/** @param {{ name: string, url: string, size: number }} file */
function documentCard({ name, url, size }) {
  return element(
    "a",
    { class: "attachment", href: url, download: name },
    element("span", { class: "attachment-icon" }, icon("file")),
    element("span", {}, element("b", {}, name), element("small", {}, fileSize(size))),
  );
}

/** @param {{ name: string, phone: string }} contact */
function contactCard({ name, phone }) {
  return element(
    "div",
    { class: "attachment" },
    element("span", { class: "attachment-icon" }, icon("contact")),
    element("span", {}, element("b", {}, name), element("small", {}, phone)),
  );
}

/** @param {number} bytes */
function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
