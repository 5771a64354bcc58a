import { byId, element } from "../base/dom.js";
import { ServerError } from "../base/server.js";
import { say } from "../base/words.js";

const SHOWN_MS = 3500;

/**
 * Shows a short text above everything else for a few seconds.
 * @param {string} text
 */
export function toast(text) {
  const shown = element("div", { class: "toast" }, text);
  const place = byId("toasts");
  place.replaceChildren(shown);
  // The popover is opened again each time, so that it lies above a dialog opened meanwhile.
  place.hidePopover();
  place.showPopover();
  setTimeout(() => shown.remove(), SHOWN_MS);
}

/**
 * Waits for a request and shows an error of it as a toast.
 * @param {Promise<unknown>} request
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function done(request) {
  try {
    await request;
    return true;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    toast(error.status === 0 ? say("notSent") : say("refused", { reason: error.message }));
    return false;
  }
}

/**
 * Copies a text and confirms it with a toast.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say("copied"));
    return true;
  } catch {
    toast(say("notCopied"));
    return false;
  }
}
