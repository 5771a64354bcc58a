import type { Procedure, Step } from "../../src/flow-kit.ts";
import { calendar } from "./calendar.ts";
import { campaign } from "./campaign.ts";
import { details as detailsForm } from "./forms/details.ts";
import { handIn } from "./forms/hand-in.ts";
import { registration } from "./forms/registration.ts";
import { who as whoForm } from "./forms/who.ts";
import { reminders } from "./reminders.ts";
import { account } from "./steps/account.ts";
import { already } from "./steps/already.ts";
import { declaration } from "./steps/declaration.ts";
import { details } from "./steps/details.ts";
import { install } from "./steps/install.ts";
import { checklist } from "./steps/options.ts";
import { photos } from "./steps/photos.ts";
import { portal } from "./steps/portal.ts";
import { who } from "./steps/who.ts";

const way: readonly Step[] = [who, already, photos, details, portal, declaration, install, account];

const done: Step = {
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

/** The way from nothing to a working VssID account. */
export const procedure: Procedure = {
  id: "vssid",
  steps: [...way, done],
  forms: [whoForm, detailsForm, registration, handIn],
  segments: [{ id: "track", valueOf: (answers) => answers["who"]?.["track"] }],
  deadline: {
    startedBy: { form: registration.id, field: "pressedOn" },
    days: campaign.deadlineDays,
    stoppedBy: declaration.id,
    stoppedOn: { form: handIn.id, field: "handedInOn" },
    restartAt: portal.id,
    perAttempt: [registration.id, handIn.id],
  },
  calendar,
  reminders,
  eraseWhenOver: [detailsForm.id],
  moved: {},
};
