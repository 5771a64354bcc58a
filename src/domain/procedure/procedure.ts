import type { Calendar } from "../calendar/calendar.ts";
import type { Form } from "./form.ts";
import type { ReminderPlan } from "./reminder-plan.ts";
import type { Segment } from "./segments.ts";

/**
 * A procedure as data: its steps in the order in which they are offered, its forms, deadline and reminders.
 *
 * Texts are found by id: a screen's text is the locale message `<step>-<screen>`; an option's label
 * is that message's attribute `.<option>`, or `option-<option>` if the message has none.
 */
export type Procedure = {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly forms: readonly Form[];
  readonly segments: readonly Segment[];
  readonly deadline: DeadlineRule;
  readonly calendar: Calendar;
  readonly reminders: ReminderPlan;
  /** Forms whose answers are erased when the procedure is over. */
  readonly eraseWhenOver: readonly string[];
  /** Old step or screen addresses (`step` or `step.screen`) and their new ones. */
  readonly moved: Readonly<Record<string, string>>;
};

/** One entry of the checklist. It can be opened once every step in `needs` is done. */
export type Step = {
  readonly id: string;
  readonly needs: readonly string[];
  /** The step opens at the first screen. */
  readonly screens: readonly Screen[];
};

/** What a person sees at one moment. */
export type Screen = InfoScreen | FormScreen | ReviewScreen | SheetScreen;

/** A text, perhaps with a picture, and options. */
export type InfoScreen = {
  readonly kind: "info";
  readonly id: string;
  /** File name without ending in the procedure's `pictures` folder. */
  readonly picture?: string;
  readonly options: readonly Option[];
};

/** Asks the open questions of a form, then leads to `next`. */
export type FormScreen = {
  readonly kind: "form";
  readonly id: string;
  readonly form: string;
  /** Entering the screen erases earlier answers of the form, except for the fields in `keep`. */
  readonly fresh?: { readonly keep: readonly string[] };
  readonly next: Target;
};

/** Shows the answers of a form, each with a button to change that line. */
export type ReviewScreen = {
  readonly kind: "review";
  readonly id: string;
  readonly form: string;
  readonly options: readonly Option[];
};

/** Shows answers as copy buttons in the order of the portal's fields, each with a checkbox. */
export type SheetScreen = {
  readonly kind: "sheet";
  readonly id: string;
  readonly form: string;
  readonly lines: readonly string[];
  readonly options: readonly Option[];
};

/** A button under a screen: it leads to a target, or to a fixed link. */
export type Option =
  | { readonly id: string; readonly go: Target; readonly set?: SetAnswer }
  | { readonly id: string; readonly url: string };

/** An answer that pressing an option gives. */
export type SetAnswer = { readonly form: string; readonly field: string; readonly value: string };

/** Where an option leads. */
export type Target =
  | { readonly to: "screen"; readonly screen: string }
  /** This step is done; the next open one follows. */
  | { readonly to: "done" }
  /** The aim is reached another way: the procedure is over. */
  | { readonly to: "alternative" }
  /** Shows the checklist; the case stays the same. */
  | { readonly to: "checklist" }
  /** Shows help for this step's troubles; the case stays the same. */
  | { readonly to: "troubles" }
  /** Asks whether to erase everything; the case stays the same. */
  | { readonly to: "erase" };

/** The deadline: it starts with a date given in a form and stops when a step is done. */
export type DeadlineRule = {
  readonly startedBy: { readonly form: string; readonly field: string };
  /** Calendar days after the starting day; that day itself does not count (Civil Code 2015, art. 147). */
  readonly days: number;
  readonly stoppedBy: string;
  /** The question for the day of the hand-in, if any: its answer can refute that it was in time. */
  readonly stoppedOn?: { readonly form: string; readonly field: string };
  /** The first step of a new attempt; all steps from it up to `stoppedBy` are done again. */
  readonly restartAt: string;
  /** Forms whose answers belong to one attempt only. */
  readonly perAttempt: readonly string[];
};

/** The step with an id; throws for an unknown id, which is a mistake in the content. */
export function stepOf(procedure: Procedure, id: string): Step {
  const step = procedure.steps.find((each) => each.id === id);
  if (!step) throw new Error(`procedure ${procedure.id} has no step "${id}"`);
  return step;
}

/** The screen at a place; throws for an unknown id, which is a mistake in the content. */
export function screenOf(procedure: Procedure, at: { step: string; screen: string }): Screen {
  const screen = stepOf(procedure, at.step).screens.find((each) => each.id === at.screen);
  if (!screen) throw new Error(`step "${at.step}" has no screen "${at.screen}"`);
  return screen;
}

/** The form with an id; throws for an unknown id, which is a mistake in the content. */
export function formOf(procedure: Procedure, id: string): Form {
  const form = procedure.forms.find((each) => each.id === id);
  if (!form) throw new Error(`procedure ${procedure.id} has no form "${id}"`);
  return form;
}
