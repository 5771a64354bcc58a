import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { showMoments } from "../base/moments.js";
import { safeHtml } from "../base/safe-html.js";
import { say } from "../base/words.js";

/** @typedef {import("../base/server.js").PageMessage} PageMessage */

/**
 * The bar with the pinned message; pressing it scrolls to the message.
 * @param {(messageId: number) => void} onOpen
 */
export function createPinnedBar(onOpen) {
  const text = element("span", { class: "pinned-text" });
  /** @type {number | undefined} */
  let shownId;
  const bar = element(
    "button",
    {
      type: "button",
      class: "pinned-bar",
      hidden: true,
      onclick: () => shownId !== undefined && onOpen(shownId),
    },
    icon("pin"),
    element("span", {}, element("b", {}, say("pinned")), text),
  );
  return {
    element: bar,
    /**
     * @param {PageMessage | undefined} message
     * @param {string} now
     */
    show(message, now) {
      shownId = message?.id;
      bar.hidden = !message;
      text.textContent = message ? firstLine(message, now) || say("photo") : "";
    },
  };
}

/**
 * @param {PageMessage} message
 * @param {string} now
 */
function firstLine({ html }, now) {
  const drawn = safeHtml(html);
  showMoments(drawn, now);
  return drawn.textContent?.split("\n")[0];
}

/**
 * The first moment that a message marks; in a pinned message it is the deadline.
 * @param {PageMessage | undefined} message
 */
export function momentOf(message) {
  return message && safeHtml(message.html).querySelector("time")?.dateTime;
}
