import {
  type Form,
  validateChoice,
  validateFullName,
  validatePersonCode,
  validatePhone,
  validateShortText,
} from "../../../src/flow-kit.ts";
import type { Campaign, Track } from "../campaign-schema.ts";

const tracks: readonly Track[] = ["student", "staff"];

/** The id of the form, for the steps and forms that use its answers. */
export const WHO = "who";

/** Who is asking: as little as the offices need to know a person by. */
export function who({ units }: Campaign): Form {
  const unitsOf = (track: string | undefined) =>
    track === "staff" || track === "student" ? units[track].map(({ name }) => name.vi) : [];
  return {
    id: WHO,
    version: 1,
    fields: [
      {
        id: "track",
        choices: () => tracks,
        validate: validateChoice(`${WHO}-track`, tracks),
      },
      {
        id: "unit",
        choices: ({ answers }) => unitsOf(answers[WHO]?.["track"]),
        labels: "value",
        validate: validateShortText({ min: 2, max: 100 }),
      },
      { id: "fullName", validate: validateFullName },
      { id: "code", validate: validatePersonCode },
      { id: "phone", contact: true, optional: true, validate: validatePhone },
    ],
  };
}
