import { element } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { say } from "../base/words.js";

const NEAR_PX = 80;

/**
 * Keeps the newest message in view until the person scrolls up, also when sizes change (a picture loads, a
 * keyboard opens, a phone is turned). After that it counts the new messages.
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
    // A shrinking message makes the browser scroll up by itself; only with unchanged sizes was it the person.
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
    /** Counts a new message of the bot. */
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
