import { addDays, type Form, validatePastDay } from "../../../src/flow-kit.ts";

/** The day on which "Ghi nhận" was pressed: the deadline starts with it. */
export const registration: Form = {
  id: "registration",
  version: 1,
  fields: [
    {
      id: "pressedOn",
      choices: ({ today }) => [today, addDays(today, -1)],
      labels: "day",
      validate: validatePastDay({ maxDaysAgo: 60 }),
    },
  ],
};
