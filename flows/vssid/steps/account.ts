import { type Step, toScreen } from "../../../src/flow-kit.ts";
import { finish, stuck } from "./options.ts";

/** The password has come: log in, change it, look around. VNeID is the other door. */
export const account: Step = {
  id: "account",
  needs: ["declaration", "install"],
  screens: [
    {
      kind: "info",
      id: "password",
      picture: "password",
      options: [
        { id: "received", go: toScreen("first-login") },
        { id: "waiting", go: { to: "checklist" } },
        { id: "by-vneid", go: toScreen("vneid") },
        stuck,
      ],
    },
    {
      kind: "info",
      id: "first-login",
      picture: "login",
      options: [{ id: "done", go: toScreen("change") }, { id: "back", go: toScreen("password") }, stuck],
    },
    {
      kind: "info",
      id: "vneid",
      options: [{ id: "done", go: toScreen("look") }, { id: "back", go: toScreen("password") }, stuck],
    },
    {
      kind: "info",
      id: "change",
      options: [{ id: "done", go: toScreen("look") }, { id: "back", go: toScreen("first-login") }, stuck],
    },
    { kind: "info", id: "look", picture: "health-card", options: [{ id: "done", go: finish }, stuck] },
  ],
};
