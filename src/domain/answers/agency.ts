import type { ValidationContext } from "../procedure/form.ts";
import { accept, type Validation } from "../procedure/validation.ts";
import { fold } from "../text/fold.ts";
import { mentions } from "../text/words.ts";
import { validateShortText } from "./short-text.ts";

const validateName = validateShortText({ min: 5, max: 100 });

/** Reads the name of a social-insurance office (cơ quan BHXH); what names none is asked about. */
export function validateAgency(text: string, { words }: ValidationContext): Validation {
  const validation = validateName(text);
  if (!validation.ok || mentions(fold(validation.value), words("agency"))) return validation;
  return accept(validation.value, { text: "doubt-agency" });
}
