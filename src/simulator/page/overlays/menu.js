import { element, moveFocusByArrows } from "../base/dom.js";
import { icon } from "../base/icons.js";

/**
 * @typedef {{ text: string, icon: import("../base/icons.js").IconName, act: () => unknown,
 *   dangerous?: boolean }} MenuItem
 */

/**
 * Opens a menu beside a point of the window; Esc, Tab or a click elsewhere closes it and gives the focus back.
 * @param {string} label
 * @param {MenuItem[]} items
 * @param {{ x: number, y: number }} point
 */
export function openMenu(label, items, point) {
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
  place(menu, point);
  buttons[0]?.focus();
}

/**
 * Opens a menu under a button.
 * @param {HTMLElement} button
 * @param {string} label
 * @param {MenuItem[]} items
 */
export function openMenuAt(button, label, items) {
  const { left, right, bottom, width } = button.getBoundingClientRect();
  const x = left + width / 2 > innerWidth / 2 ? right : left;
  openMenu(label, items, { x, y: bottom + 4 });
}

/**
 * Keeps the menu inside the window: it opens to the left or upwards where there is no room.
 * @param {HTMLElement} menu
 * @param {{ x: number, y: number }} point
 */
function place(menu, { x, y }) {
  const margin = 8;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = x + width > innerWidth - margin ? x - width : x;
  const top = y + height > innerHeight - margin ? y - height : y;
  menu.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  menu.style.top = `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`;
}
