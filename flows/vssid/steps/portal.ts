import { ask, type Step, toScreen, walk } from "../../../src/flow-kit.ts";
import type { Campaign } from "../campaign-schema.ts";
import { DETAILS, portalLines } from "../forms/details.ts";
import { registration } from "../forms/registration.ts";
import { finish } from "./options.ts";

/** The portal's pages one by one, up to "Ghi nhận"; the day it was pressed starts the deadline. */
export function portal({ links }: Campaign): Step {
  return {
    id: "portal",
    needs: ["photos", "details"],
    screens: [
      ...walk(
        [
          { id: "open", picture: "portal-open", also: [{ id: "open-portal", url: links.portal }] },
          { id: "register", picture: "portal-register" },
          { id: "individual", picture: "portal-individual" },
          { id: "next", picture: "portal-next" },
          { id: "photos", picture: "portal-photos" },
          { id: "fields", sheet: { form: DETAILS, lines: portalLines } },
          { id: "office", picture: "portal-office" },
          { id: "submit", picture: "portal-submit" },
          // The deadline runs whether or not the file has come: whoever lacks it must not be kept from going on.
          {
            id: "download",
            picture: "portal-download",
            also: [{ id: "not-yet", go: toScreen("pressed") }],
          },
        ],
        toScreen("pressed"),
      ),
      ask("pressed", registration.id, finish, { keep: [] }),
    ],
  };
}
