import { byId } from "../base/dom.js";

// A restart or a short hiccup is over before it is worth a word.
const PATIENCE_MS = 800;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let impatience;

/**
 * Shows the banner while the server cannot be reached, and hides it at once when it can.
 * @param {boolean} reachable
 */
export function serverIsReachable(reachable) {
  const banner = byId("away");
  if (reachable) {
    clearTimeout(impatience);
    impatience = undefined;
    banner.hidden = true;
  } else if (banner.hidden && impatience === undefined) {
    impatience = setTimeout(() => {
      banner.hidden = false;
    }, PATIENCE_MS);
  }
}
