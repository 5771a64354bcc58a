import { preferences } from "./preferences.js";
import { say } from "./words.js";

// The bot writes about days in Vietnam; a browser in another time zone would show other dates.
const timeZone = "Asia/Ho_Chi_Minh";

/**
 * The hour and minute under a message, "09:05".
 * @param {string} iso
 */
export function timeOfDay(iso) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(iso),
  );
}

/**
 * The time and the date of a clock: "09:05" and "Th 2, 02/03/2026".
 * @param {string} iso
 * @returns {[string, string]}
 */
export function clockFace(iso) {
  const locale = preferences.language === "vi" ? "vi-VN" : "en-GB";
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { weekday: "short", day: "2-digit", month: "2-digit", year: "numeric", timeZone };
  return [timeOfDay(iso), new Intl.DateTimeFormat(locale, options).format(new Date(iso))];
}

/**
 * The calendar day in Vietnam, "2026-03-01": equal for two moments of the same day.
 * @param {string} iso
 */
export function dayOf(iso) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(iso));
}

/**
 * The text of a date separator, relative to the simulator's `now`.
 * @param {string} iso
 * @param {string} now
 */
export function dayInWords(iso, now) {
  const day = dayOf(iso);
  if (day === dayOf(now)) return say("today");
  const dayBefore = new Date(Date.parse(now) - 24 * 60 * 60 * 1000).toISOString();
  if (day === dayOf(dayBefore)) return say("yesterday");
  const sameYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  const year = sameYear ? {} : { year: /** @type {const} */ ("numeric") };
  const locale = preferences.language === "vi" ? "vi-VN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", ...year, timeZone }).format(
    new Date(iso),
  );
}
