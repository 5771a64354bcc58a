import { clockFace, dayOf } from "../base/dates.js";
import { element } from "../base/dom.js";
import { server } from "../base/server.js";
import { say } from "../base/words.js";
import { done } from "../overlays/toasts.js";

const REFRESH_MS = 3000;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The simulator's time, and a bar with buttons that move it, which is shown when it can be moved.
 * @param {{ onChange: () => void, deadline: () => string | undefined }} options
 */
export function createClock({ onChange, deadline }) {
  let now = new Date().toISOString();
  let movable = false;
  const hour = element("b");
  const day = element("small");
  const toDeadline = moveButton("toDeadline", () => untilDeadline(deadline(), now) ?? 0);
  toDeadline.title = say("toDeadlineNote");
  const bar = element(
    "section",
    { class: "clock-bar", "aria-label": say("clock"), hidden: true },
    element("time", {}, hour, day),
    moveButton("hourLater", () => HOUR_MS),
    moveButton("dayLater", () => DAY_MS),
    toDeadline,
  );

  /**
   * @param {import("../base/words.js").Word} word
   * @param {() => number} distance
   */
  function moveButton(word, distance) {
    return element("button", { type: "button", onclick: () => move(distance()) }, say(word));
  }

  /** @param {number} ms */
  async function move(ms) {
    // The move lasts while due work runs. A second press would add to it; the buttons are not disabled, to keep the focus.
    if (bar.ariaBusy === "true") return;
    bar.ariaBusy = "true";
    await done(server.moveClock(ms));
    await refresh();
    bar.ariaBusy = "false";
  }

  async function refresh() {
    const clock = await server.clock().catch(() => undefined);
    if (!clock) return;
    movable = clock.movable;
    setTime(clock.now);
    draw();
  }

  /** @param {string} time */
  function setTime(time) {
    const sameMinute = time.slice(0, 16) === now.slice(0, 16);
    now = time;
    if (!sameMinute) onChange();
  }

  function draw() {
    bar.hidden = !movable;
    [hour.textContent, day.textContent] = clockFace(now);
    toDeadline.hidden = untilDeadline(deadline(), now) === undefined;
  }

  const ticking = setInterval(refresh, REFRESH_MS);

  return {
    element: bar,
    get now() {
      return now;
    },
    refresh,
    draw,
    /**
     * An event has this date, so the time cannot be earlier.
     * @param {string} date
     */
    atLeast(date) {
      if (date > now) now = date;
    },
    close: () => clearInterval(ticking),
  };
}

/**
 * The time until the morning of the deadline's day or, after that, until its last hour; undefined when both are past.
 * @param {string | undefined} deadline
 * @param {string} now
 */
function untilDeadline(deadline, now) {
  if (deadline === undefined) return undefined;
  const morning = Date.parse(`${dayOf(deadline)}T08:00:00+07:00`);
  const lastHour = Date.parse(deadline) - HOUR_MS;
  const next = [morning, lastHour].find((moment) => moment > Date.parse(now));
  return next === undefined ? undefined : next - Date.parse(now);
}
