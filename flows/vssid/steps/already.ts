import { type Screen, type Step, toScreen } from "../../../src/flow-kit.ts";
import type { Campaign } from "../campaign-schema.ts";
import { checklist, finish, storeLinks, stuck } from "./options.ts";

/** Whoever has an account already logs in and is finished; from each door a way leads back to the normal route. */
export function already(campaign: Campaign): Step {
  const stores = storeLinks(campaign);
  return {
    id: "already",
    needs: ["who"],
    screens: [
      {
        kind: "info",
        id: "ask",
        options: [
          { id: "neither", go: finish },
          { id: "has-vssid", go: toScreen("vssid-login") },
          { id: "has-vneid", go: toScreen("vneid-login") },
          checklist,
        ],
      },
      door("vssid-login", "login", stores),
      door("vneid-login", "health-card", stores),
    ],
  };
}

function door(id: string, picture: string, stores: ReturnType<typeof storeLinks>): Screen {
  return {
    kind: "info",
    id,
    picture,
    options: [
      { id: "logged-in", go: { to: "alternative" } },
      stores.android,
      stores.iphone,
      stuck,
      { id: "register-anew", go: finish },
      { id: "back", go: toScreen("ask") },
    ],
  };
}
