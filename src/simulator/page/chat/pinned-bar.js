import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";

/**
 * The bar with the pinned message; pressing it leads to the message.
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
    /** @param {import("../base/server.js").PageMessage | undefined} message */
    show(message) {
      shownId = message?.id;
      bar.hidden = !message;
      text.textContent = message ? message.text.split("\n")[0] || say("photo") : "";
    },
  };
}
