import { element, moveFocusByArrows } from "../base/dom.js";
import { icon } from "../base/icons.js";

/**
 * @typedef {{ text: string, icon: import("../base/icons.js").IconName, act: () => unknown,
 *   dangerous?: boolean }} MenuItem
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Area
 */

/**
 * Opens a menu beside a part of the window; Esc, Tab or a click elsewhere closes it and restores the focus.
 * @param {string} label
 * @param {MenuItem[]} items
 * @param {Area} beside
 */
export function openMenu(label, items, beside) {
  const focusedBefore = /** @type {HTMLElement | null} */ (document.activeElement);
  const buttons = items.map((item) =>
    element(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: item.dangerous && "dangerous",
        onclick: () => {
          close();
          item.act();
        },
      },
      icon(item.icon),
      item.text,
    ),
  );
  const menu = element(
    "div",
    { class: "menu", role: "menu", "aria-label": label, popover: "auto" },
    ...buttons,
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Tab") {
      event.preventDefault();
      close();
    } else moveFocusByArrows(event, buttons);
  });
  menu.addEventListener("toggle", () => {
    if (!menu.matches(":popover-open")) menu.remove();
  });

  function close() {
    menu.hidePopover();
    focusedBefore?.focus();
  }

  document.body.append(menu);
  menu.showPopover();
  place(menu, beside);
  buttons[0]?.focus();
}

/**
 * Keeps the menu inside the window: below the area if there is room, else above; likewise to the sides.
 * @param {HTMLElement} menu
 * @param {Area} beside
 */
function place(menu, { left, right, top, bottom }) {
  const margin = 8;
  const gap = 4;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const x = left + width > innerWidth - margin ? right - width : left;
  const y = bottom + gap + height > innerHeight - margin ? top - gap - height : bottom + gap;
  menu.style.left = `${Math.max(margin, Math.min(x, innerWidth - width - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(y, innerHeight - height - margin))}px`;
}
