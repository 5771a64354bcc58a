import {
  type Answers,
  type Form,
  validateAddress,
  validateAgency,
  validateBirthYear,
  validateEmail,
  validateFullName,
  validateIdNumber,
  validateInsuranceCode,
  validatePhone,
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
      validate: validateFullName,
    },
    { id: "idNumber", validate: validateIdNumber },
    { id: "birthYear", optional: true, validate: validateBirthYear },
    { id: "insuranceCode", validate: validateInsuranceCode },
    { id: "address", validate: validateAddress },
    {
      id: "contactPerson",
      choices: ({ answers }) => given(answers, "details", "fullName"),
      labels: "value",
      validate: validateFullName,
    },
    {
      id: "phone",
      phone: true,
      choices: ({ answers }) => given(answers, "who", "phone"),
      labels: "value",
      validate: validatePhone,
    },
    { id: "email", optional: true, validate: validateEmail },
    {
      id: "office",
      choices: () => [campaign.agency],
      labels: "value",
      validate: validateAgency,
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
