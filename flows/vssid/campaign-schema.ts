import { z } from "zod";

const text = z.string("write some text").trim().min(1, "write some text");

// Vietnamese is what every other language falls back to.
const names = z
  .object({ vi: text }, "give the name in each language, such as { vi: …, en: … }")
  .catchall(text);

const days = z.int("give a whole number of days").min(1, "give one day or more");

const link = z.url({ protocol: /^https$/, error: "give an address that begins with https://" });

const unit = z.strictObject(
  {
    id: z.string("give an id such as law").regex(/^[a-z][a-z0-9-]*$/, "use small letters, digits and dashes"),
    name: names,
  },
  "give an id and a name",
);
const unitList = z.array(unit, "give a list of units, which may be empty");

const office = z.strictObject({ name: names }, "give the office a name");

const schema = z
  .strictObject(
    {
      organisation: names,
      letter: text,
      offices: z.strictObject(
        { staff: office, student: office },
        "name an office of staff and one of student",
      ),
      agency: text,
      deadlineDays: days,
      handInWithinDays: days,
      postWithinDays: days,
      accountDays: days,
      links: z.strictObject(
        { portal: link, agencySite: link, android: link, iphone: link },
        "give the links",
      ),
      appName: text,
      appDeveloper: text,
      hotline: z.string("write the number as text").regex(/^\d[\d ]+$/, "use digits and spaces"),
      smsNumber: z.string("write the number as text").regex(/^\d+$/, "use digits"),
      units: z.strictObject({ staff: unitList, student: unitList }, "list the units of staff and of student"),
    },
    "give the campaign as an object",
  )
  .superRefine(({ deadlineDays, handInWithinDays, postWithinDays, units }, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (handInWithinDays > deadlineDays)
      wrong(["handInWithinDays"], `give at most the ${deadlineDays} days of the deadline`);
    if (postWithinDays > deadlineDays)
      wrong(["postWithinDays"], `give at most the ${deadlineDays} days of the deadline`);
    const ids = [...units.staff, ...units.student].map(({ id }) => id);
    for (const track of ["staff", "student"] as const)
      for (const [at, { id }] of units[track].entries())
        if (ids.indexOf(id) !== ids.lastIndexOf(id))
          wrong(["units", track, at, "id"], "give each unit an id of its own");
  });

/** What changes from year to year and from university to university, as plain data. */
export type Campaign = z.output<typeof schema>;

/** The groups that hand in at different offices. */
export type Track = keyof Campaign["offices"];

/** A name in each language, by the language's code; Vietnamese is what others fall back to. */
export type Names = Campaign["organisation"];

/**
 * Everything that is wrong with a campaign, one line each: where, what is there, and what is right.
 *
 * @example campaignMistakes({ ...campaign, deadlineDays: 0 }) // ["campaign.deadlineDays is 0: give one day or more"]
 */
export function campaignMistakes(campaign: unknown): string[] {
  const { error } = schema.safeParse(campaign);
  return (error?.issues ?? []).flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map(
        (key) => `${["campaign", ...at, key].join(".")} is no part of a campaign: leave it out`,
      );
    const value = at.reduce<unknown>((inner, key) => Object(inner)[key], campaign);
    const found = value === undefined ? "is missing" : `is ${JSON.stringify(value)}`;
    return [`${["campaign", ...at].join(".")} ${found}: ${issue.message}`];
  });
}
