import { ask, type Step, toScreen, walk } from "../../../src/flow-kit.ts";
import { campaign } from "../campaign.ts";
import { details, portalLines } from "../forms/details.ts";
import { registration } from "../forms/registration.ts";
import { finish } from "./options.ts";

/** The portal's pages one by one, up to "Ghi nhận"; the day it was pressed starts the countdown. */
export const portal: Step = {
  id: "portal",
  needs: ["photos", "details"],
  screens: [
    ...walk(
      [
        { id: "open", picture: "portal-open", also: [{ id: "open-portal", url: campaign.links.portal }] },
        { id: "register", picture: "portal-register" },
        { id: "individual", picture: "portal-individual" },
        { id: "next", picture: "portal-next" },
        { id: "photos", picture: "portal-photos" },
        { id: "fields", sheet: { form: details.id, lines: portalLines } },
        { id: "office", picture: "portal-office" },
        { id: "submit", picture: "portal-submit" },
        // The countdown runs whether or not the file has come: whoever lacks it must not be kept from going on.
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
