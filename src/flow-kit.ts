/** The one door for flows: the names a procedure is written in. */
import type { FormScreen, Option, Screen, Target } from "./domain/procedure/procedure.ts";

export { projectRoot } from "./config/project-root.ts";
export { validateAddress } from "./domain/answers/address.ts";
export { validateAgency } from "./domain/answers/agency.ts";
export { validateBirthYear } from "./domain/answers/birth-year.ts";
export { validateChoice } from "./domain/answers/choice.ts";
export { validateEmail } from "./domain/answers/email.ts";
export { validateFullName } from "./domain/answers/full-name.ts";
export { validateIdNumber } from "./domain/answers/id-number.ts";
export { validateInsuranceCode } from "./domain/answers/insurance-code.ts";
export { validatePastDay } from "./domain/answers/past-day.ts";
export { validatePersonCode } from "./domain/answers/person-code.ts";
export { validatePhone } from "./domain/answers/phone.ts";
export { validateShortText } from "./domain/answers/short-text.ts";
export { validateTrackingNumber } from "./domain/answers/tracking-number.ts";
export type { Calendar } from "./domain/calendar/calendar.ts";
export { addDays, daysFrom, type LocalDate } from "./domain/calendar/local-date.ts";
export {
  internalCutOff,
  type LeadTimes,
  lastDayToPost,
  shortOfWorkingDays,
} from "./domain/deadline/safe-days.ts";
export type { Content, FaqEntry, Shown, Trouble } from "./domain/procedure/content.ts";
export { type Answers, type AskContext, type Form, given } from "./domain/procedure/form.ts";
export type { Option, Procedure, Screen, Step } from "./domain/procedure/procedure.ts";
export type { Reminder, ReminderPlan, Waiting } from "./domain/procedure/reminder-plan.ts";
export type { Segment } from "./domain/procedure/segments.ts";

/** One stop of a walk: a text to act on, or a sheet of answers to copy. */
export type Stop = {
  readonly id: string;
  readonly picture?: string;
  readonly sheet?: { readonly form: string; readonly lines: readonly string[] };
  /** Ways on beside the usual ones: links stand before Done, as they are what is to be done; others after it. */
  readonly also?: readonly Option[];
};

/**
 * A row of screens, one instruction each, all with the same ways on: `done` leads to the next screen
 * and at last to `end`, `back` to the one before, `stuck` to the step's known troubles. From the
 * first screen `checklist` leads out.
 *
 * @example walk([{ id: "print" }, { id: "sign", picture: "sign" }], { to: "done" })
 */
export function walk(stops: readonly Stop[], end: Target): readonly Screen[] {
  return stops.map((stop, index) => {
    const before = stops[index - 1];
    const after = stops[index + 1];
    const also = stop.also ?? [];
    const options: Option[] = [
      ...also.filter((option) => "url" in option),
      { id: "done", go: after ? toScreen(after.id) : end },
      ...also.filter((option) => "go" in option),
      before ? { id: "back", go: toScreen(before.id) } : { id: "checklist", go: { to: "checklist" } },
      { id: "stuck", go: { to: "troubles" } },
    ];
    if (stop.sheet) return { kind: "sheet", id: stop.id, ...stop.sheet, options };
    const picture = stop.picture === undefined ? {} : { picture: stop.picture };
    return { kind: "info", id: stop.id, ...picture, options };
  });
}

/** A screen that asks what is missing of a form and then goes on; `again` asks everything anew but the fields named in it. */
export function ask(
  id: string,
  form: string,
  next: Target,
  again?: { readonly keep: readonly string[] },
): FormScreen {
  const fresh = again === undefined ? {} : { fresh: again };
  return { kind: "form", id, form, ...fresh, next };
}

/** The way to another screen of the same step. */
export function toScreen(screen: string): Target {
  return { to: "screen", screen };
}
