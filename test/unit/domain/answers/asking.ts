import type { LocalDate } from "../../../../src/domain/calendar/local-date.ts";
import type { ValidationContext } from "../../../../src/domain/procedure/form.ts";
import type { Validation } from "../../../../src/domain/procedure/validation.ts";
import { words } from "../../../support/words.ts";

/** A question asked on a day (a Thursday unless told), with what the person gave in the details form before. */
export function asking({
  today = "2026-02-12",
  details = {},
}: {
  today?: string;
  details?: Record<string, string>;
} = {}): ValidationContext {
  return { today: today as LocalDate, answers: { details }, words };
}

/** A verdict on one line: the kept value with its doubts behind "?", or the refusal behind "✗". */
export function inShort(validation: Validation): string {
  if (!validation.ok) return `✗ ${validation.reason.text}`;
  return [validation.value, ...validation.doubts.map((doubt) => `? ${doubt.text}`)].join(" ");
}

/** The values that the remarks of a verdict show. */
export function argsOf(validation: Validation) {
  const remarks = validation.ok ? validation.doubts : [validation.reason];
  return remarks.map((remark) => remark.args ?? {});
}
