import type { AskContext, GivenAnswer } from "../procedure/form.ts";
import { accept, reject, type Validation } from "../procedure/validation.ts";
import { compact } from "../text/clean.ts";

// Group (two letters), benefit level, province, and then the ten digits of the insurance code.
const OLD_HEALTH_CARD = /^[A-Z]{2}[1-5]\d{2}(\d{10})$/u;

// No province of the insurance agency has these codes, while mobile numbers begin with them.
const LIKE_A_PHONE = /^0[3579]/u;

/**
 * A validator of social-insurance codes: ten digits, the old health card's number, or the citizen number that replaces
 * it since 1/8/2025.
 *
 * @param idNumber the citizen number that was given, to compare such a code with
 */
export function validateInsuranceCode({ idNumber }: { readonly idNumber: GivenAnswer }) {
  return (text: string, context: AskContext): Validation => {
    const code = compact(text).toUpperCase();
    if (code === "") return reject("rejected-empty");
    const lastTen = OLD_HEALTH_CARD.exec(code)?.[1];
    if (lastTen !== undefined)
      return accept(lastTen, { text: "doubt-insurance-card", args: { code: lastTen } });
    if (!/^\d+$/u.test(code)) return reject("rejected-insurance-not-digits");
    if (code.length === 12) return validateCitizenNumber(code, idNumber(context));
    if (code.length !== 10) return reject("rejected-insurance-length", { count: code.length });
    return LIKE_A_PHONE.test(code) ? accept(code, { text: "doubt-insurance-phone" }) : accept(code);
  };
}

function validateCitizenNumber(code: string, idNumber: string | undefined): Validation {
  const differs = idNumber !== undefined && idNumber !== code;
  return accept(code, { text: differs ? "doubt-insurance-other-id" : "doubt-insurance-is-id" });
}
