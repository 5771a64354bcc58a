import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";

/**
 * Opens a modal dialog; the browser keeps the focus inside, closes it on Esc and restores the focus.
 * @param {{ label: string, className?: string, onClose?: () => void }} options
 * @param {...import("../base/dom.js").Child} children
 */
export function openDialog({ label, className = "card", onClose }, ...children) {
  const dialog = element("dialog", { class: className, "aria-label": label }, ...children);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * A text the person has to acknowledge: the bot's `show_alert` answers.
 * @param {string} text
 */
export function alertDialog(text) {
  const dialog = openDialog(
    { label: text },
    element("p", {}, text),
    element(
      "div",
      { class: "dialog-buttons" },
      element("button", { class: "plain", onclick: () => dialog.close() }, say("ok")),
    ),
  );
}

/**
 * Asks for confirmation.
 * @param {string} text
 * @param {string} action the label of the confirming button
 * @returns {Promise<boolean>}
 */
export function confirmDialog(text, action) {
  return new Promise((resolve) => {
    let agreed = false;
    const agree = () => {
      agreed = true;
      dialog.close();
    };
    const dialog = openDialog(
      { label: text, onClose: () => resolve(agreed) },
      element("p", {}, text),
      element(
        "div",
        { class: "dialog-buttons" },
        element("button", { class: "plain", onclick: () => dialog.close() }, say("cancel")),
        element("button", { class: "plain", autofocus: true, onclick: agree }, action),
      ),
    );
  });
}

/**
 * Shows a photo over the whole window.
 * @param {string} address
 */
export function photoDialog(address) {
  const dialog = openDialog(
    { label: say("photo"), className: "photo-viewer" },
    element("img", { src: address, alt: say("photo"), onclick: () => dialog.close() }),
    element(
      "button",
      { class: "round", "aria-label": say("close"), onclick: () => dialog.close() },
      icon("close"),
    ),
  );
}
