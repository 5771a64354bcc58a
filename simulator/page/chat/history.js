import { dayInWords, dayOf } from "../base/dates.js";
import { element, prefersReducedMotion } from "../base/dom.js";
import { showMoments } from "../base/moments.js";
import { bubble } from "./bubble.js";

/** @typedef {import("../base/server.js").PageMessage} PageMessage */

const GROUP_GAP_MS = 5 * 60 * 1000;
const LEAVING_MS = 220;

/**
 * The list of a chat's bubbles. `show` redraws only what changed, fades deleted messages out and keeps the
 * focus, so it can be called with the whole chat after every event.
 * @param {HTMLElement} log
 * @param {(message: PageMessage) => string} authorOf
 */
export function createHistory(log, authorOf) {
  /** @type {Map<string, { messages: PageMessage[], drawn: HTMLElement }>} */
  let shown = new Map();
  /** @type {Map<string, HTMLElement>} */
  const separators = new Map();

  /**
   * @param {PageMessage[]} messages in order
   * @param {string} now the simulator's time
   */
  function show(messages, now) {
    const before = shown;
    shown = new Map();
    /** @type {HTMLElement[]} */
    const wanted = [];
    /** @type {PageMessage | undefined} */
    let previous;
    for (const [key, group] of albums(messages)) {
      const first = /** @type {PageMessage} */ (group[0]);
      if (!previous || dayOf(previous.date) !== dayOf(first.date)) wanted.push(separator(first.date, now));
      const drawn = redraw(before.get(key), group);
      drawn.classList.toggle("starts-group", !previous || !together(previous, first));
      wanted.push(drawn);
      shown.set(key, { messages: group, drawn });
      previous = group[group.length - 1];
    }
    place(wanted);
    showMoments(log, now);
    for (const [key, { drawn }] of before) if (!shown.has(key)) fadeOut(drawn);
  }

  /**
   * @param {{ messages: PageMessage[], drawn: HTMLElement } | undefined} old
   * @param {PageMessage[]} group
   */
  function redraw(old, group) {
    const same =
      old?.messages.length === group.length && group.every((message, at) => message === old.messages[at]);
    if (old && same) return old.drawn;
    const drawn = bubble(group, authorOf(/** @type {PageMessage} */ (group[0])));
    if (old) replaceKeepingFocus(old.drawn, drawn);
    return drawn;
  }

  /**
   * @param {string} date
   * @param {string} now
   */
  function separator(date, now) {
    const day = dayOf(date);
    const made = separators.get(day) ?? element("div", { class: "day" }, element("span"));
    separators.set(day, made);
    const words = dayInWords(date, now);
    const label = /** @type {Element} */ (made.firstElementChild);
    if (label.textContent !== words) label.textContent = words;
    return made;
  }

  /** @param {HTMLElement[]} wanted */
  function place(wanted) {
    const kept = new Set(wanted);
    for (const day of separators.values()) if (!kept.has(day)) day.remove();
    let next = log.firstElementChild;
    for (const node of wanted) {
      while (next && !kept.has(/** @type {HTMLElement} */ (next))) next = next.nextElementSibling;
      if (next === node) next = node.nextElementSibling;
      else log.insertBefore(node, next);
    }
  }

  return { show };
}

/**
 * Groups messages by bubble: the photos of an album share one.
 * @param {PageMessage[]} messages
 */
function albums(messages) {
  /** @type {Map<string, PageMessage[]>} */
  const groups = new Map();
  for (const message of messages) {
    const key = message.album ? `album ${message.album}` : `message ${message.id}`;
    groups.set(key, [...(groups.get(key) ?? []), message]);
  }
  return groups;
}

/**
 * @param {PageMessage} one
 * @param {PageMessage} next
 */
function together(one, next) {
  const gap = Date.parse(next.date) - Date.parse(one.date);
  return one.from === next.from && gap < GROUP_GAP_MS && dayOf(one.date) === dayOf(next.date);
}

/**
 * Under the same text the focus stays on its button. Under a new text it moves to the message, so that the next
 * Enter does not confirm a text that was not read.
 * @param {HTMLElement} old
 * @param {HTMLElement} drawn
 */
function replaceKeepingFocus(old, drawn) {
  const controls = [...old.querySelectorAll("button, a")];
  const focusedAt = controls.indexOf(/** @type {Element} */ (document.activeElement));
  const hadFocus = old.contains(document.activeElement);
  const isSameText = wordsOf(old) === wordsOf(drawn);
  old.replaceWith(drawn);
  if (!hadFocus) return;
  const again = /** @type {HTMLElement | undefined} */ ([...drawn.querySelectorAll("button, a")][focusedAt]);
  ((isSameText && again) || drawn).focus({ preventScroll: true });
}

/** @param {HTMLElement} drawn */
function wordsOf(drawn) {
  return drawn.querySelector(".text")?.textContent;
}

/** @param {HTMLElement} drawn */
function fadeOut(drawn) {
  if (drawn.contains(document.activeElement)) {
    const neighbour = drawn.nextElementSibling ?? drawn.previousElementSibling;
    if (neighbour?.matches("article")) /** @type {HTMLElement} */ (neighbour).focus({ preventScroll: true });
  }
  drawn.classList.add("leaving");
  drawn.inert = true;
  const height = `${drawn.offsetHeight}px`;
  const frames = [
    { opacity: 1, height },
    { opacity: 0, height, offset: 0.6 },
    { opacity: 0, height: "0px", margin: "0" },
  ];
  const fade = drawn.animate(frames, {
    duration: prefersReducedMotion() ? 0 : LEAVING_MS,
    easing: "ease-out",
  });
  fade.finished.then(() => drawn.remove());
}
