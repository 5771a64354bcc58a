/**
 * Makes the whole history one stop of the Tab key (a roving tabindex): the arrows move between messages, and Tab
 * reaches only the buttons of the current message. The newest message is current at first.
 * @param {HTMLElement} log
 */
export function createRoving(log) {
  /** @type {HTMLElement | undefined} */
  let current;

  const messages = () => /** @type {HTMLElement[]} */ ([...log.querySelectorAll("article:not(.leaving)")]);

  /** @param {HTMLElement | undefined} message */
  function makeCurrent(message) {
    current = message;
    for (const each of messages()) {
      const tabIndex = each === message ? 0 : -1;
      each.tabIndex = tabIndex;
      for (const control of each.querySelectorAll("a, button, .spoiler")) {
        /** @type {HTMLElement} */ (control).tabIndex = tabIndex;
      }
    }
  }

  log.addEventListener("focusin", (event) => {
    const message = /** @type {HTMLElement} */ (event.target).closest("article");
    if (message && message !== current) makeCurrent(message);
  });

  log.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const next =
      target.tagName === "ARTICLE"
        ? neighbour(messages(), target, event.key)
        : target.matches(".inline-button") && besideButton(target, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  return {
    /** Call after the history changed: the newest message becomes current, unless the focus is on another one. */
    refresh() {
      const all = messages();
      const keepsCurrent = current?.isConnected && log.contains(document.activeElement);
      makeCurrent(keepsCurrent ? current : all[all.length - 1]);
    },
  };
}

/**
 * @param {HTMLElement[]} all
 * @param {HTMLElement} from
 * @param {string} key
 */
function neighbour(all, from, key) {
  const at = all.indexOf(from);
  if (key === "ArrowUp") return all[at - 1];
  if (key === "ArrowDown") return all[at + 1];
  if (key === "Home") return all[0];
  if (key === "End") return all[all.length - 1];
  return undefined;
}

/**
 * The next button in the direction of an arrow; above the first row is the message itself.
 * @param {HTMLElement} button
 * @param {string} key
 * @returns {HTMLElement | null | undefined}
 */
function besideButton(button, key) {
  const row = button.parentElement;
  const column = row ? [...row.children].indexOf(button) : 0;
  if (key === "ArrowLeft") return /** @type {HTMLElement | null} */ (button.previousElementSibling);
  if (key === "ArrowRight") return /** @type {HTMLElement | null} */ (button.nextElementSibling);
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const otherRow = key === "ArrowUp" ? row?.previousElementSibling : row?.nextElementSibling;
  if (!otherRow) return key === "ArrowUp" ? button.closest("article") : undefined;
  return /** @type {HTMLElement} */ (otherRow.children[Math.min(column, otherRow.children.length - 1)]);
}
