import { describe, expect, test } from "vitest";
import { vssid } from "../../flows/index.ts";
import { campaign } from "../../flows/vssid/campaign.ts";
import { type Campaign, campaignMistakes } from "../../flows/vssid/campaign-schema.ts";
import { createVssid } from "../../flows/vssid/create-vssid.ts";
import { segmentValues } from "../../src/domain/procedure/segments.ts";
import { day } from "../support/builders.ts";

test("the campaign of this year has no mistakes", () => {
  expect(campaignMistakes(campaign)).toEqual([]);
});

describe("a wrong campaign is told where, what is there, and what is right", () => {
  const { letter: _, ...withoutLetter } = campaign;
  const { units, links, offices } = campaign;
  test.each<[what: string, wrong: unknown, told: string[]]>([
    ["nothing at all", undefined, ["campaign is missing: give the campaign as an object"]],
    ["a fact that is missing", withoutLetter, ["campaign.letter is missing: write some text"]],
    ["an empty text", { ...campaign, letter: " " }, ['campaign.letter is " ": write some text']],
    [
      "no day at all",
      { ...campaign, deadlineDays: 0 },
      [
        "campaign.deadlineDays is 0: give one day or more",
        "campaign.handInWithinDays is 7: give at most the 0 days of the deadline",
        "campaign.postWithinDays is 5: give at most the 0 days of the deadline",
      ],
    ],
    [
      "half a day",
      { ...campaign, accountDays: 1.5 },
      ["campaign.accountDays is 1.5: give a whole number of days"],
    ],
    [
      "days as text",
      { ...campaign, deadlineDays: "10" },
      ['campaign.deadlineDays is "10": give a whole number of days'],
    ],
    [
      "more days to hand in than there are",
      { ...campaign, handInWithinDays: 11 },
      ["campaign.handInWithinDays is 11: give at most the 10 days of the deadline"],
    ],
    [
      "a link that is not encrypted",
      { ...campaign, links: { ...links, portal: "http://example.org" } },
      ['campaign.links.portal is "http://example.org": give an address that begins with https://'],
    ],
    [
      "a link that is none",
      { ...campaign, links: { ...links, iphone: "the App Store" } },
      ['campaign.links.iphone is "the App Store": give an address that begins with https://'],
    ],
    [
      "a name in one language only, as text",
      { ...campaign, organisation: "Trường" },
      ['campaign.organisation is "Trường": give the name in each language, such as { vi: …, en: … }'],
    ],
    [
      "an office without its Vietnamese name",
      { ...campaign, offices: { ...offices, staff: { name: { en: "Office" } } } },
      ["campaign.offices.staff.name.vi is missing: write some text"],
    ],
    [
      "letters in the hotline",
      { ...campaign, hotline: "1900 VSS" },
      ['campaign.hotline is "1900 VSS": use digits and spaces'],
    ],
    [
      "a unit whose id has capitals",
      { ...campaign, units: { ...units, staff: [{ id: "Law", name: { vi: "Luật" } }] } },
      ['campaign.units.staff.0.id is "Law": use small letters, digits and dashes'],
    ],
    [
      "two units of one id",
      { ...campaign, units: { staff: units.student.slice(0, 1), student: units.student.slice(0, 1) } },
      [
        'campaign.units.staff.0.id is "education": give each unit an id of its own',
        'campaign.units.student.0.id is "education": give each unit an id of its own',
      ],
    ],
    [
      "a fact that nothing shows",
      { ...campaign, motto: "Học" },
      ["campaign.motto is no part of a campaign: leave it out"],
    ],
  ])("%s", (_what, wrong, told) => {
    expect(campaignMistakes(wrong)).toEqual(told);
  });

  test("and stops the bot before it starts", () => {
    expect(() => createVssid({ ...campaign, hotline: "" })).toThrow(
      /^The campaign has mistakes:\ncampaign\.hotline /,
    );
  });
});

describe("another university's campaign", () => {
  const other: Campaign = {
    ...campaign,
    organisation: { vi: "Trường Khác", en: "Another University" },
    deadlineDays: 20,
    units: { staff: [{ id: "library", name: { vi: "Thư viện", en: "Library" } }], student: [] },
  };
  const { procedure, facts } = createVssid(other);

  test("has its own deadline, names and reminders, and leaves the built-in one as it is", () => {
    expect(procedure.deadline.days).toBe(20);
    expect(procedure.reminders.reminders.find(({ id }) => id === "hand-in-late")).toMatchObject({ days: 19 });
    expect(facts({}, day("2026-03-02"))["organisation"]).toEqual({ names: other.organisation });
    expect(vssid.procedure.deadline.days).toBe(10);
  });

  test("counts people by its own units", () => {
    expect(segmentValues(procedure.segments, { who: { track: "staff", unit: "Thư viện" } })).toEqual({
      track: "staff",
      unit: "library",
    });
    expect(segmentValues(procedure.segments, { who: { track: "staff", unit: "Library" } })).toMatchObject({
      unit: "library",
    });
  });
});

describe("the segments of the built-in campaign", () => {
  const { segments } = vssid.procedure;

  test("are the track and the unit that was chosen from the list", () => {
    expect(segmentValues(segments, { who: { track: "student", unit: "Khoa Luật" } })).toEqual({
      track: "student",
      unit: "law",
    });
  });

  test("never hold a unit that somebody typed", () => {
    expect(segmentValues(segments, { who: { track: "student", unit: "Tổ tôi ở" } })).toEqual({
      track: "student",
    });
    expect(segmentValues(segments, {})).toEqual({});
  });
});
