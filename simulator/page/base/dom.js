/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Creates an element: `element("button", { class: "round", onclick: send, "aria-label": "…" }, icon)`.
 * Names starting with `on` are listeners; `undefined`, `null` and `false` leave the attribute out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter(isPresent));
  return made;
}

/**
 * @param {Child} child
 * @returns {child is Node | string}
 */
function isPresent(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

/**
 * The element of index.html with this id; throws when the page has none.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element with the id "${id}"`);
  return found;
}

/** Whether the device asks for reduced motion. */
export function prefersReducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Moves the focus with the arrow keys among `items`, first and last by Home and End.
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} items
 * @returns {boolean} whether the key was one of these
 */
export function moveFocusByArrows(event, items) {
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const targets = {
    ArrowDown: items[at + 1] ?? items[0],
    ArrowUp: items[at - 1] ?? items[items.length - 1],
    Home: items[0],
    End: items[items.length - 1],
  };
  const target = /** @type {Record<string, HTMLElement | undefined>} */ (targets)[event.key];
  if (!target) return false;
  event.preventDefault();
  target.focus();
  return true;
}
