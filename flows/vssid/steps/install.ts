import { type Option, type Screen, type Step, toScreen } from "../../../src/flow-kit.ts";
import type { Campaign } from "../campaign-schema.ts";
import { checklist, finish, storeLinks, stuck } from "./options.ts";

/** The app, from the one true page of each store. Open from the beginning: there is time for it while the declaration is on its way. */
export function install(campaign: Campaign): Step {
  const stores = storeLinks(campaign);
  return {
    id: "install",
    needs: ["who"],
    screens: [
      {
        kind: "info",
        id: "phone",
        options: [
          { id: "android", go: toScreen("android") },
          { id: "iphone", go: toScreen("iphone") },
          checklist,
          stuck,
        ],
      },
      store("android", stores.android),
      store("iphone", stores.iphone),
      {
        kind: "info",
        id: "terms",
        options: [{ id: "done", go: finish }, { id: "back", go: toScreen("phone") }, stuck],
      },
    ],
  };
}

function store(id: string, link: Option): Screen {
  return {
    kind: "info",
    id,
    picture: "store",
    options: [link, { id: "done", go: toScreen("terms") }, { id: "back", go: toScreen("phone") }, stuck],
  };
}
