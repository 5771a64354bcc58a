import {
  type AskContext,
  type Form,
  given,
  validateAddress,
  validateAgency,
  validateBirthYear,
  validateEmail,
  validateFullName,
  validateIdNumber,
  validateInsuranceCode,
  validatePhone,
} from "../../../src/flow-kit.ts";
import type { Campaign } from "../campaign-schema.ts";
import { WHO } from "./who.ts";

/** The id of the form, for the steps that show it. */
export const DETAILS = "details";

/** What the portal asks for, in its order. The year of birth is asked only to catch a slip in the ID number. */
export function details({ agency }: Campaign): Form {
  return {
    id: DETAILS,
    version: 1,
    fields: [
      { id: "fullName", choices: offered(WHO, "fullName"), labels: "value", validate: validateFullName },
      { id: "idNumber", validate: validateIdNumber({ birthYear: given(DETAILS, "birthYear") }) },
      {
        id: "birthYear",
        optional: true,
        validate: validateBirthYear({ idNumber: given(DETAILS, "idNumber") }),
      },
      { id: "insuranceCode", validate: validateInsuranceCode({ idNumber: given(DETAILS, "idNumber") }) },
      { id: "address", validate: validateAddress },
      {
        id: "contactPerson",
        choices: offered(DETAILS, "fullName"),
        labels: "value",
        validate: validateFullName,
      },
      {
        id: "phone",
        phone: true,
        choices: offered(WHO, "phone"),
        labels: "value",
        validate: validatePhone,
      },
      { id: "email", optional: true, validate: validateEmail },
      { id: "office", choices: () => [agency], labels: "value", validate: validateAgency },
    ],
  };
}

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
function offered(form: string, field: string): (context: AskContext) => readonly string[] {
  const earlier = given(form, field);
  return (context) => {
    const value = earlier(context);
    return value === undefined ? [] : [value];
  };
}
