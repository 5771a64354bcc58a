import {
  addDays,
  type Form,
  validateChoice,
  validatePastDay,
  validateTrackingNumber,
} from "../../../src/flow-kit.ts";

/** The three ways to hand the declaration in. */
export type Way = "officer" | "post" | "agency";

const ways: readonly Way[] = ["officer", "post", "agency"];

/** How and when the signed declaration was handed in. */
export const handIn: Form = {
  id: "handIn",
  version: 1,
  fields: [
    { id: "way", choices: () => ways, validate: validateChoice("handIn-way", ways) },
    {
      id: "tracking",
      optional: true,
      when: ({ answers }) => answers["handIn"]?.["way"] === "post",
      validate: validateTrackingNumber,
    },
    {
      id: "handedInOn",
      choices: ({ startedOn, today }) =>
        [today, addDays(today, -1)].filter((day) => day >= (startedOn ?? day)),
      labels: "day",
      validate: validatePastDay({ notBefore: ({ startedOn }) => startedOn, maxDaysAgo: 60 }),
    },
  ],
};
