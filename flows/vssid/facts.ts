import type { Answers, LocalDate } from "../../src/flow-kit.ts";
import { calendar } from "./calendar.ts";
import { campaign, type Track } from "./campaign.ts";
import { handInDays, startOn } from "./days.ts";

/** What every text may show of this campaign. The office depends on the track; until that is known, both are named. */
export function facts(answers: Answers, today: LocalDate) {
  const offices = officesFor(answers["who"]?.["track"]);
  return {
    organisation: campaign.organisation,
    organisationEn: campaign.organisationEn,
    letter: campaign.letter,
    office: offices.map(({ name }) => name).join(" / "),
    officeEn: offices.map(({ nameEn }) => nameEn).join(" or "),
    agency: answers["details"]?.["office"] || campaign.agency,
    // What the University advises, whatever somebody typed.
    suggestedAgency: campaign.agency,
    days: campaign.deadlineDays,
    handInWithin: campaign.handInWithinDays,
    accountDays: campaign.accountDays,
    ...campaign.links,
    appName: campaign.appName,
    developer: campaign.appDeveloper,
    officeHours: calendar.officeHours.map(({ from, to }) => `${from}–${to}`).join(", "),
    hotline: campaign.hotline,
    smsNumber: campaign.smsNumber,
    ...startOn(today),
    ...handInDays(answers, today),
  };
}

function officesFor(track: string | undefined) {
  const { staff, student } = campaign.offices;
  return track === "staff" || track === "student"
    ? [campaign.offices[track satisfies Track]]
    : [staff, student];
}
