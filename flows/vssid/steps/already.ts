import { type Screen, type Step, toScreen } from "../../../src/flow-kit.ts";
import { androidStore, checklist, finish, iphoneStore, stuck } from "./options.ts";

/** Whoever has an account already logs in and is finished; from each door a way leads back to the normal route. */
export const already: Step = {
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
    door("vssid-login", "login"),
    door("vneid-login", "health-card"),
  ],
};

function door(id: string, picture: string): Screen {
  return {
    kind: "info",
    id,
    picture,
    options: [
      { id: "logged-in", go: { to: "alternative" } },
      androidStore,
      iphoneStore,
      stuck,
      { id: "register-anew", go: finish },
      { id: "back", go: toScreen("ask") },
    ],
  };
}
