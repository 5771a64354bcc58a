import { element } from "../base/dom.js";
import { say } from "../base/words.js";

/** @typedef {import("../base/server.js").Command} Command */

/**
 * The list of the bot's commands above the input: all of them for the menu button, the matching ones while a
 * command is typed. The focus stays in the input; screen readers get the marked command through
 * `aria-activedescendant`.
 * @param {HTMLTextAreaElement} input
 * @param {(command: string) => void} onChoose
 */
export function createSuggestions(input, onChoose) {
  const list = element("div", {
    class: "suggestions",
    role: "listbox",
    id: "suggestions",
    "aria-label": say("commands"),
  });
  list.hidden = true;
  let marked = -1;

  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  /** @param {number} at */
  function mark(at) {
    const all = options();
    marked = all.length === 0 ? -1 : (at + all.length) % all.length;
    all.forEach((option, index) => {
      option.ariaSelected = String(index === marked);
    });
    all[marked]?.scrollIntoView({ block: "nearest" });
    if (marked < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `suggestion-${marked}`);
  }

  /** @param {Command[]} commands */
  function show(commands) {
    const drawn = commands.map(({ command, description }, index) =>
      element(
        "div",
        {
          role: "option",
          id: `suggestion-${index}`,
          // The input keeps the focus, and a phone its keyboard.
          onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
          onclick: () => choose(`/${command}`),
        },
        element("b", {}, `/${command}`),
        element("span", {}, description),
      ),
    );
    list.replaceChildren(...drawn);
    list.hidden = drawn.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(list.hidden ? -1 : 0);
  }

  /** @param {string} command */
  function choose(command) {
    show([]);
    onChoose(command);
  }

  return {
    list,
    show,
    /**
     * @param {KeyboardEvent} event
     * @returns {boolean} whether the list handled the key
     */
    handleKey(event) {
      if (list.hidden) return false;
      if (event.key === "Escape") show([]);
      else if (event.key === "ArrowDown") mark(marked + 1);
      else if (event.key === "ArrowUp") mark(marked - 1);
      else if (event.key === "Enter" || event.key === "Tab") options()[marked]?.click();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
