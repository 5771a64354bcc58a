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

const calledWay: Readonly<Record<string, readonly string[]>> = {
  officer: [
    "nộp tại trường",
    "tại trường",
    "cán bộ phụ trách",
    "phòng tổ chức cán bộ",
    "trạm y tế",
    "university",
  ],
  post: ["bưu điện", "gửi bưu điện", "post", "post office", "mail"],
  agency: ["cơ quan bhxh", "bảo hiểm xã hội", "bhxh", "nộp trực tiếp", "agency"],
};

/** How and when the signed declaration was handed in. */
export const handIn: Form = {
  id: "handIn",
  version: 1,
  fields: [
    { id: "way", choices: () => ways, validate: validateChoice(ways, (value) => calledWay[value] ?? []) },
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
