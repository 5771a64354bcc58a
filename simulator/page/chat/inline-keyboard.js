import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { copy, done, toast } from "../overlays/toasts.js";

// Telegram's apps stop showing progress after about this time.
const MAX_PROGRESS_MS = 15_000;

const ICONS = /** @type {const} */ ({ url: "link", copy: "copy" });
const STYLES = new Set(["danger", "success", "primary"]);

/**
 * The buttons under a message; URL buttons are links.
 * @param {import("../base/server.js").PageMessage} message
 */
export function inlineKeyboard(message) {
  const rows = (message.inlineKeyboard ?? []).map((row, rowIndex) =>
    element(
      "div",
      { class: "button-row" },
      ...row.map((button, column) => keyboardButton(button, message.id, rowIndex, column)),
    ),
  );
  return element("div", { class: "inline-keyboard" }, ...rows);
}

/**
 * @param {import("../base/server.js").InlineButton} button
 * @param {number} messageId
 * @param {number} row
 * @param {number} column
 */
function keyboardButton(button, messageId, row, column) {
  const style = button.style && STYLES.has(button.style) ? ` ${button.style}` : "";
  const place = { "data-message": messageId, "data-row": row, "data-column": column };
  const label = element("span", { class: "label" }, button.text);
  const mark = button.kind === "url" || button.kind === "copy" ? icon(ICONS[button.kind]) : null;
  if (button.kind === "url" && /^(https?|tg|mailto|tel):/i.test(button.url ?? "")) {
    const link = { href: button.url, target: "_blank", rel: "noopener noreferrer" };
    return element("a", { class: `inline-button${style}`, ...link, ...place }, label, mark);
  }
  return element(
    "button",
    {
      type: "button",
      class: `inline-button${style}`,
      "data-kind": button.kind,
      ...place,
      "data-copy": button.copyText,
    },
    label,
    mark,
  );
}

/**
 * Runs the action of a pressed inline button; a callback shows progress until the bot answers it.
 * @param {HTMLElement} button
 * @param {import("../base/server.js").Chat} chat
 */
export async function pressInlineButton(button, chat) {
  const { kind, message, row, column, copy: copyText } = button.dataset;
  if (kind === "copy") {
    if (await copy(copyText ?? "")) markCopied(button);
  } else if (kind === "callback") {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    setTimeout(() => endProgress(button), MAX_PROGRESS_MS);
    const place = { messageId: Number(message), row: Number(row), column: Number(column) };
    if (!(await done(chat.press(place)))) endProgress(button);
  } else if (kind) toast(say("unsupportedButton"));
}

/** @param {HTMLElement} button */
function endProgress(button) {
  button.ariaBusy = null;
}

/**
 * Ends the progress of all buttons in a container.
 * @param {HTMLElement} container
 */
export function endInlineProgress(container) {
  for (const button of container.querySelectorAll("[aria-busy=true]"))
    endProgress(/** @type {HTMLElement} */ (button));
}

/** @param {HTMLElement} button */
function markCopied(button) {
  const mark = button.querySelector(".icon");
  mark?.replaceWith(icon("check"));
  setTimeout(() => button.querySelector(".icon-check")?.replaceWith(icon("copy")), 1500);
}
