import { ask, type Step, toScreen } from "../../../src/flow-kit.ts";
import { who as form } from "../forms/who.ts";
import { checklist, finish } from "./options.ts";

/** Who somebody is: the track decides about offices, and about how the bot speaks to them. */
export const who: Step = {
  id: "who",
  needs: [],
  screens: [
    ask("ask", form.id, toScreen("check")),
    { kind: "review", id: "check", form: form.id, options: [{ id: "right", go: finish }, checklist] },
  ],
};
