import { type Content, projectRoot } from "../../src/flow-kit.ts";
import { type Campaign, campaignMistakes } from "./campaign-schema.ts";
import { consent } from "./consent.ts";
import { createDays } from "./days.ts";
import { createFacts } from "./facts.ts";
import { faq } from "./faq.ts";
import { procedureOf } from "./procedure.ts";
import { troubles } from "./troubles.ts";

/**
 * The VssID registration with everything around it, for one campaign.
 *
 * @throws Error that tells every mistake of the campaign, one line each
 */
export function createVssid(campaign: Campaign): Content {
  const mistakes = campaignMistakes(campaign);
  if (mistakes.length > 0) throw new Error(`The campaign has mistakes:\n${mistakes.join("\n")}`);
  return {
    procedure: procedureOf(campaign),
    consent,
    faq,
    troubles,
    facts: createFacts(campaign, createDays(campaign)),
    address: (answers) => (answers["who"]?.["track"] === "staff" ? "you-staff" : "you-student"),
    guide: ["guide-1", "guide-2", "guide-3", "guide-4", "guide-5", "guide-6", "guide-7"],
    pictures: new URL("flows/vssid/pictures/", projectRoot),
  };
}
