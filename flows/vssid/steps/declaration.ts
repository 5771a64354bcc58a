import { ask, type Option, type Screen, type Step, toScreen, walk } from "../../../src/flow-kit.ts";
import { handIn, type Way } from "../forms/hand-in.ts";
import { checklist, finish, stuck } from "./options.ts";

/** Print, sign, hand in: what the deadline waits for. */
export const declaration: Step = {
  id: "declaration",
  needs: ["portal"],
  screens: [
    ...walk(
      [
        { id: "print", picture: "print" },
        { id: "sign", picture: "sign" },
      ],
      toScreen("ways"),
    ),
    {
      kind: "info",
      id: "ways",
      options: [
        choose("officer"),
        choose("post"),
        choose("agency"),
        { id: "back", go: toScreen("sign") },
        stuck,
      ],
    },
    place("officer", "hand-in"),
    place("post", "post"),
    place("agency", "hand-in"),
    ask("handed-in", handIn.id, finish, { keep: ["way"] }),
  ],
};

function choose(way: Way): Option {
  return { id: way, go: toScreen(way), set: { form: handIn.id, field: "way", value: way } };
}

function place(way: Way, picture: string): Screen {
  return {
    kind: "info",
    id: way,
    picture,
    options: [
      { id: "handed-in", go: toScreen("handed-in") },
      checklist,
      { id: "other-way", go: toScreen("ways") },
      stuck,
    ],
  };
}
