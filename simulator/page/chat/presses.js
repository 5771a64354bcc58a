import { say } from "../base/words.js";
import { photoDialog } from "../overlays/dialog.js";
import { openMenu } from "../overlays/menu.js";
import { copy } from "../overlays/toasts.js";
import { pressInlineButton } from "./inline-keyboard.js";

/**
 * Handles every press in the history, by pointer or by key.
 * @param {HTMLElement} log
 * @param {import("../base/server.js").Chat} chat
 * @param {{ messageAt: (id: number) => import("../base/server.js").PageMessage | undefined,
 *   menuOf: (message: import("../base/server.js").PageMessage) => import("../overlays/menu.js").MenuItem[],
 *   sendText: (text: string) => unknown, onEscape: () => void }} options
 */
export function handlePresses(log, chat, { messageAt, menuOf, sendText, onEscape }) {
  log.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const pressed = /** @type {HTMLElement | null} */ (
      target.closest(".inline-button, .command-link, .photo, .spoiler, .text code")
    );
    if (!pressed) return;
    if (pressed.matches(".inline-button")) void pressInlineButton(pressed, chat);
    else if (pressed.matches(".photo")) photoDialog(pressed.dataset["photo"] ?? "");
    else if (pressed.matches(".command-link")) sendText(pressed.dataset["command"] ?? "");
    else if (pressed.matches(".spoiler")) reveal(pressed);
    else void copy(pressed.textContent ?? "");
  });

  log.addEventListener("contextmenu", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("a") || String(getSelection())) return;
    const article = target.closest("article");
    if (!article) return;
    event.preventDefault();
    showMenu(article, event.clientX, event.clientY, target);
  });

  log.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === "Escape") onEscape();
    else if (target.matches("article") && event.key === "Enter") {
      const { left, top } = (target.querySelector(".bubble") ?? target).getBoundingClientRect();
      showMenu(target, left + 16, Math.max(top, 0) + 16, target);
    } else if (target.matches(".spoiler") && (event.key === "Enter" || event.key === " ")) reveal(target);
    else return;
    event.preventDefault();
  });

  /**
   * @param {HTMLElement} article
   * @param {number} x
   * @param {number} y
   * @param {HTMLElement} target the pressed element, such as a photo of an album
   */
  function showMenu(article, x, y, target) {
    const photo = /** @type {HTMLElement | null} */ (target.closest(".photo"));
    const message = messageAt(Number(photo?.dataset["message"] ?? article.dataset["id"]));
    if (!message) return;
    article.focus({ preventScroll: true });
    openMenu(say("messageMenu"), menuOf(message), { left: x, right: x, top: y, bottom: y });
  }
}

/** @param {HTMLElement} spoiler */
function reveal(spoiler) {
  spoiler.classList.add("revealed");
  spoiler.removeAttribute("role");
  spoiler.removeAttribute("aria-label");
}
