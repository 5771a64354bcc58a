import type { Procedure, Step } from "../../src/flow-kit.ts";
import { calendar } from "./calendar.ts";
import type { Campaign } from "./campaign-schema.ts";
import { DETAILS, details as detailsForm } from "./forms/details.ts";
import { handIn } from "./forms/hand-in.ts";
import { registration } from "./forms/registration.ts";
import { who as whoForm } from "./forms/who.ts";
import { remindersOf } from "./reminders.ts";
import { segmentsOf } from "./segments.ts";
import { account } from "./steps/account.ts";
import { already } from "./steps/already.ts";
import { declaration } from "./steps/declaration.ts";
import { details } from "./steps/details.ts";
import { install } from "./steps/install.ts";
import { checklist } from "./steps/options.ts";
import { photos } from "./steps/photos.ts";
import { portal } from "./steps/portal.ts";
import { who } from "./steps/who.ts";

/** The way from nothing to a working VssID account, in one campaign. */
export function procedureOf(campaign: Campaign): Procedure {
  const registering = portal(campaign);
  const way = [who, already(campaign), photos, details, registering, declaration, install(campaign), account];
  return {
    id: "vssid",
    steps: [...way, farewellAfter(way)],
    forms: [whoForm(campaign), detailsForm(campaign), registration, handIn],
    segments: segmentsOf(campaign),
    deadline: {
      startedBy: { form: registration.id, field: "pressedOn" },
      days: campaign.deadlineDays,
      stoppedBy: declaration.id,
      stoppedOn: { form: handIn.id, field: "handedInOn" },
      restartAt: registering.id,
      perAttempt: [registration.id, handIn.id],
    },
    calendar,
    reminders: remindersOf(campaign),
    eraseWhenOver: [DETAILS],
    moved: {},
  };
}

function farewellAfter(way: readonly Step[]): Step {
  return {
    id: "done",
    needs: way.map((step) => step.id),
    screens: [
      {
        kind: "info",
        id: "farewell",
        picture: "done",
        options: [checklist, { id: "erase", go: { to: "erase" } }],
      },
    ],
  };
}
