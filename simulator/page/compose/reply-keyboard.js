import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { confirmDialog } from "../overlays/dialog.js";
import { done } from "../overlays/toasts.js";

/** @typedef {import("../base/server.js").ReplyKeyboard} ReplyKeyboard */

/**
 * The bot's keyboard under the input and the button that hides it. A one-time keyboard hides after use but
 * can be shown again, as in Telegram.
 * @param {import("../base/server.js").Chat} chat
 * @param {(placeholder: string) => void} onPlaceholder
 */
export function createReplyKeyboard(chat, onPlaceholder) {
  const panel = element("div", {
    class: "reply-keyboard",
    role: "group",
    "aria-label": say("replyKeyboard"),
    hidden: true,
  });
  const toggle = element(
    "button",
    { type: "button", class: "round", hidden: true, onclick: () => hide(!panel.hidden) },
    icon("keyboard"),
  );
  /** @type {ReplyKeyboard | undefined} */
  let shown;

  /** @param {boolean} hidden */
  function hide(hidden) {
    panel.hidden = hidden || !shown;
    const label = say(panel.hidden ? "showKeyboard" : "hideKeyboard");
    toggle.ariaLabel = label;
    toggle.title = label;
    toggle.ariaExpanded = String(!panel.hidden);
  }

  /**
   * @param {{ text: string, requestContact?: boolean }} button
   * @param {{ messageId: number, row: number, column: number }} place
   * @param {boolean} oneTime
   */
  async function press(button, place, oneTime) {
    if (button.requestContact && !(await confirmDialog(say("shareContactAsk"), say("share")))) return;
    if ((await done(chat.pressReply(place))) && oneTime) hide(true);
  }

  return {
    panel,
    toggle,
    /**
     * Shows the keyboard of the newest message that shows or removes one.
     * @param {import("../base/server.js").PageMessage[]} messages
     */
    show(messages) {
      const source = messages.findLast((message) => message.replyKeyboard !== undefined);
      const keyboard = source?.replyKeyboard ?? undefined;
      if (keyboard === shown) return;
      shown = keyboard;
      const rows = (keyboard?.rows ?? []).map((row, rowIndex) =>
        element(
          "div",
          { class: "button-row" },
          ...row.map((button, column) => {
            const place = { messageId: source?.id ?? 0, row: rowIndex, column };
            const onclick = () => press(button, place, keyboard?.oneTime === true);
            return element(
              "button",
              { type: "button", onclick },
              button.requestContact && icon("contact"),
              button.text,
            );
          }),
        ),
      );
      panel.replaceChildren(...rows);
      toggle.hidden = !keyboard;
      onPlaceholder(keyboard?.placeholder ?? "");
      hide(false);
    },
  };
}
