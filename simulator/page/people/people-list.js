import { byId, element, moveFocusByArrows } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";
import { avatar, fullName } from "./avatar.js";
import { LANGUAGES } from "./languages.js";

/** @typedef {import("../base/server.js").Person} Person */

/**
 * Draws the list of people; the chosen one is marked.
 * @param {Person[]} people
 * @param {number | undefined} chosenId
 */
export function showPeople(people, chosenId) {
  const list = byId("people-list");
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset["person"];
  const entries = people.map((person) => entry(person, person.id === chosenId));
  if (people.length === 0) list.replaceChildren(element("li", { class: "hint" }, say("noPeople")));
  else list.replaceChildren(...entries.map((link) => element("li", {}, link)));
  if (focused) entries.find((link) => link.dataset["person"] === focused)?.focus({ preventScroll: true });
}

/** Lets the arrow keys move through the list. */
export function listenToArrows() {
  const list = byId("people-list");
  list.addEventListener("keydown", (event) => {
    moveFocusByArrows(event, /** @type {HTMLElement[]} */ ([...list.querySelectorAll("a")]));
  });
}

/**
 * @param {Person} person
 * @param {boolean} chosen
 */
function entry(person, chosen) {
  const name = fullName(person);
  const unread = chosen ? 0 : person.unread;
  const details = [
    person.username && `@${person.username}`,
    LANGUAGES.get(person.languageCode ?? "") ?? person.languageCode,
    person.blocked && say("blocked"),
  ];
  return element(
    "a",
    { href: `#${person.id}`, "data-person": person.id, class: "person", "aria-current": chosen && "page" },
    avatar(name, person.id),
    element(
      "span",
      { class: "who" },
      element("b", {}, name),
      element("small", {}, details.filter(Boolean).join(" · ")),
    ),
    person.blocked && icon("block"),
    unread > 0 &&
      element("span", { class: "badge", "aria-label": say("unread", { count: unread }) }, String(unread)),
  );
}
