import {
  type Answers,
  type Form,
  judgeAddress,
  judgeAgency,
  judgeBirthYear,
  judgeEmail,
  judgeFullName,
  judgeIdNumber,
  judgeInsuranceCode,
  judgePhone,
} from "../../../src/flow-kit.ts";
import { campaign } from "../campaign.ts";

/** What the portal asks for, in its order. The year of birth is asked only to catch a slip in the ID number. */
export const details: Form = {
  id: "details",
  version: 1,
  fields: [
    {
      id: "fullName",
      choices: ({ answers }) => given(answers, "who", "fullName"),
      labels: "value",
      validate: judgeFullName,
    },
    { id: "idNumber", validate: judgeIdNumber },
    { id: "birthYear", optional: true, validate: judgeBirthYear },
    { id: "insuranceCode", validate: judgeInsuranceCode },
    { id: "address", validate: judgeAddress },
    {
      id: "contactPerson",
      choices: ({ answers }) => given(answers, "details", "fullName"),
      labels: "value",
      validate: judgeFullName,
    },
    {
      id: "phone",
      phone: true,
      choices: ({ answers }) => given(answers, "who", "phone"),
      labels: "value",
      validate: judgePhone,
    },
    { id: "email", optional: true, validate: judgeEmail },
    {
      id: "office",
      choices: () => [campaign.agency],
      labels: "value",
      validate: judgeAgency,
    },
  ],
};

/** The portal's typed fields from top to bottom; the receiving office is chosen there in a list of its own. */
export const portalLines = [
  "fullName",
  "idNumber",
  "insuranceCode",
  "address",
  "contactPerson",
  "phone",
  "email",
];

/** An earlier answer as the one suggestion; none where it was skipped. */
function given(answers: Answers, form: string, field: string): readonly string[] {
  const value = answers[form]?.[field];
  return value ? [value] : [];
}
