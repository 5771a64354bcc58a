import { preferences } from "./preferences.js";

// The bot writes about days in Vietnam, whatever time zone the browser has.
const timeZone = "Asia/Ho_Chi_Minh";

const DAY_MS = 24 * 60 * 60 * 1000;

/** @type {[Intl.RelativeTimeFormatUnit, number, number][]} a unit, its length, and the count at which the next unit begins */
const UNITS = [
  ["second", 1000, 60],
  ["minute", 60 * 1000, 60],
  ["hour", 60 * 60 * 1000, 24],
  ["day", DAY_MS, 30],
  ["month", 30.44 * DAY_MS, 12],
  ["year", 365.25 * DAY_MS, Number.POSITIVE_INFINITY],
];

/** @type {Record<string, Intl.DateTimeFormatOptions>} the letters of a format; together they come in this order */
const PARTS = {
  w: { weekday: "long" },
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
};

/**
 * A moment as Telegram's apps write it out: `r` from now, or any of weekday `w`, time `t` or `T`, date `d` or `D`.
 * @param {string} iso
 * @param {string} format
 * @param {string} now the simulator's time
 */
function momentInWords(iso, format, now) {
  const locale = preferences.language === "vi" ? "vi-VN" : "en-GB";
  const moment = new Date(iso);
  if (format === "r") return fromNow(moment.getTime() - Date.parse(now), locale);
  return Object.entries(PARTS)
    .filter(([letter]) => format.includes(letter))
    .map(([, options]) => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(moment))
    .join(", ");
}

/**
 * @param {number} ms
 * @param {string} locale
 */
function fromNow(ms, locale) {
  const words = new Intl.RelativeTimeFormat(locale);
  for (const [unit, length, limit] of UNITS) {
    // Rounded down as in the bot: nine days and a half are nine days.
    const count = Math.trunc(ms / length);
    if (Math.abs(count) < limit) return words.format(count, unit);
  }
  return "";
}

/**
 * Replaces the moments that a bot marked in a text by their formats; without a format the bot's words stay.
 * @param {ParentNode} drawn
 * @param {string} now
 */
export function showMoments(drawn, now) {
  /** @type {NodeListOf<HTMLTimeElement>} */
  const moments = drawn.querySelectorAll("time[data-format]");
  for (const moment of moments) {
    const format = moment.dataset["format"] ?? "";
    moment.title = momentInWords(moment.dateTime, "wDt", now);
    const words = momentInWords(moment.dateTime, format, now);
    if (words !== "" && moment.textContent !== words) moment.textContent = words;
  }
}
