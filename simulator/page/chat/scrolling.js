import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";

const NEAR_PX = 80;

/**
 * Keeps the newest message in view as long as the person has not scrolled away, whatever changes in size: a
 * picture arrives, a keyboard opens, the phone is turned. Otherwise counts what comes in below.
 * @param {HTMLElement} scroller
 * @param {HTMLElement} log
 */
export function createScrolling(scroller, log) {
  let following = true;
  let unread = 0;
  const count = element("span", { class: "badge" });
  const button = element(
    "button",
    { type: "button", class: "round to-bottom", hidden: true, onclick: () => toBottom("smooth") },
    icon("down"),
    count,
  );

  /** @param {ScrollBehavior} [behavior] */
  function toBottom(behavior = "instant") {
    following = true;
    scroller.scrollTo({ top: scroller.scrollHeight, behavior });
    update();
  }

  function update() {
    if (following) unread = 0;
    button.hidden = following;
    count.textContent = unread > 0 ? String(unread) : "";
    button.setAttribute(
      "aria-label",
      unread > 0 ? `${say("toBottom")}, ${say("unread", { count: unread })}` : say("toBottom"),
    );
  }

  let lastTop = 0;
  let lastRange = 0;
  scroller.addEventListener("scroll", () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const range = scrollHeight - clientHeight;
    // A message that shrinks makes the browser scroll up by itself: only with the sizes unchanged was it the person.
    if (range - scrollTop < NEAR_PX) following = true;
    else if (range === lastRange && scrollTop < lastTop) following = false;
    lastTop = scrollTop;
    lastRange = range;
    update();
  });
  const observer = new ResizeObserver(() => {
    if (following) toBottom();
  });
  observer.observe(log);
  observer.observe(scroller);

  return {
    button,
    toBottom,
    /** A message of the bot came in. */
    arrived() {
      if (!following) unread += 1;
      update();
    },
    /** @param {Element} target */
    reveal(target) {
      following = false;
      target.scrollIntoView({ block: "center", behavior: "smooth" });
      update();
    },
    close: () => observer.disconnect(),
  };
}
