import { type Step, walk } from "../../../src/flow-kit.ts";
import { finish } from "./options.ts";

/** Three photos for the portal. They stay on the person's own phone: the text is a list to check them by. */
export const photos: Step = {
  id: "photos",
  needs: ["already"],
  screens: walk(
    [
      { id: "intro" },
      { id: "front", picture: "card-front" },
      { id: "back-side", picture: "card-back" },
      { id: "portrait", picture: "portrait" },
    ],
    finish,
  ),
};
