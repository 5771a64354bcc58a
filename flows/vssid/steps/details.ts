import { ask, type Step, toScreen } from "../../../src/flow-kit.ts";
import { DETAILS, portalLines } from "../forms/details.ts";
import { checklist, finish, stuck } from "./options.ts";

/** What the portal will ask, checked beforehand. It needs no photos: whoever has no card at hand can begin here. */
export const details: Step = {
  id: "details",
  needs: ["already"],
  screens: [
    ask("ask", DETAILS, toScreen("check")),
    {
      kind: "review",
      id: "check",
      form: DETAILS,
      options: [{ id: "right", go: toScreen("sheet") }, stuck, checklist],
    },
    {
      kind: "sheet",
      id: "sheet",
      form: DETAILS,
      lines: portalLines,
      options: [
        { id: "done", go: finish },
        { id: "back", go: toScreen("check") },
      ],
    },
  ],
};
