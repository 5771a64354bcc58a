import type { Content, Shown } from "../../src/flow-kit.ts";
import { calendar } from "./calendar.ts";
import type { Campaign, Names } from "./campaign-schema.ts";
import type { Days } from "./days.ts";

/** How a language says "or" between two offices; others put a stroke. */
const OR: Readonly<Record<string, string>> = { en: " or " };
const STROKE = " / ";

/** What every text may show of a campaign. The office depends on the track; until that is known, both are named. */
export function createFacts(campaign: Campaign, days: Days): Content["facts"] {
  const { offices, organisation } = campaign;
  const both = either([offices.staff.name, offices.student.name]);
  const officeOf: Readonly<Record<string, Names>> = {
    staff: offices.staff.name,
    student: offices.student.name,
  };
  const always: Readonly<Record<string, Shown>> = {
    organisation: { names: organisation },
    // As it stands on the door and on letters, for those who read another language.
    organisationLocal: organisation.vi,
    letter: campaign.letter,
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
  };
  return (answers, today) => {
    const { track, fullName } = answers["who"] ?? {};
    const office = (track && officeOf[track]) || both;
    return {
      ...always,
      track: track || "unknown",
      name: fullName ?? "",
      office: { names: office },
      officeLocal: office.vi,
      agency: answers["details"]?.["office"] || campaign.agency,
      ...days.start(today),
      ...days.handIn(answers, today),
    };
  };
}

function either(names: readonly Names[]): Names {
  const languages = new Set(names.flatMap((each) => Object.keys(each)));
  const joined = [...languages].map((language): [string, string] => [
    language,
    names.map((each) => each[language] ?? each.vi).join(OR[language] ?? STROKE),
  ]);
  return { vi: "", ...Object.fromEntries(joined) };
}
