import { element } from "../base/dom.js";

/**
 * A round picture with initials; the colour depends on the id.
 * @param {string} name
 * @param {number} id
 */
export function avatar(name, id) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words[words.length - 1] : ""].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return element(
    "span",
    { class: `avatar tint-${id % 6}`, "aria-hidden": "true" },
    initials.join("").toUpperCase(),
  );
}

/**
 * A person's name in the Vietnamese order, family name first.
 * @param {{ firstName: string, lastName?: string }} person
 */
export function fullName({ firstName, lastName }) {
  return [lastName, firstName].filter(Boolean).join(" ");
}
