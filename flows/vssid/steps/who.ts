import { ask, type Step, toScreen } from "../../../src/flow-kit.ts";
import { WHO } from "../forms/who.ts";
import { checklist, finish } from "./options.ts";

/** Who somebody is: the track decides about offices, and about how the bot speaks to them. */
export const who: Step = {
  id: "who",
  needs: [],
  screens: [
    ask("ask", WHO, toScreen("check")),
    { kind: "review", id: "check", form: WHO, options: [{ id: "right", go: finish }, checklist] },
  ],
};
