import { byId } from "../base/dom.js";

// A shorter interruption shows no banner.
const DELAY_MS = 800;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let showing;

/**
 * Shows the banner while the server cannot be reached, and hides it as soon as it can.
 * @param {boolean} reachable
 */
export function serverIsReachable(reachable) {
  const banner = byId("away");
  if (reachable) {
    clearTimeout(showing);
    showing = undefined;
    banner.hidden = true;
  } else if (banner.hidden && showing === undefined) {
    showing = setTimeout(() => {
      banner.hidden = false;
    }, DELAY_MS);
  }
}
