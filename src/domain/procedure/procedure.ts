import type { Calendar } from "../calendar/calendar.ts";
import type { Form } from "./form.ts";
import type { ReminderPlan } from "./reminder-plan.ts";
import type { Segment } from "./segments.ts";

/**
 * A procedure as data: what people go through, in the order in which it is offered.
 *
 * Texts are found by id: a screen's text is the locale message `<step>-<screen>`; an option's label
 * is that message's attribute `.<option>`, or `option-<option>` where the screen has none of its own.
 */
export type Procedure = {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly forms: readonly Form[];
  readonly segments: readonly Segment[];
  readonly deadline: DeadlineRule;
  readonly calendar: Calendar;
  readonly reminders: ReminderPlan;
  /** Forms whose answers are erased as soon as the procedure is over. */
  readonly eraseWhenOver: readonly string[];
  /** Old step or screen addresses (`step` or `step.screen`) and what they are called now. */
  readonly moved: Readonly<Record<string, string>>;
};

/** One entry of the checklist. It can be opened once every step in `needs` is done. */
export type Step = {
  readonly id: string;
  readonly needs: readonly string[];
  /** The first screen is where the step opens. */
  readonly screens: readonly Screen[];
};

/** What a person sees at one moment. */
export type Screen = InfoScreen | FormScreen | ReviewScreen | SheetScreen;

/** A text, perhaps with a drawn picture, and the ways on. */
export type InfoScreen = {
  readonly kind: "info";
  readonly id: string;
  /** File name without ending in the procedure's `pictures` folder. */
  readonly picture?: string;
  readonly options: readonly Option[];
};

/** Opens the dialogue that asks what is missing of a form, then goes on. */
export type FormScreen = {
  readonly kind: "form";
  readonly id: string;
  readonly form: string;
  /** Forget earlier answers of the form when this screen is entered. Fields in `keep` stay. */
  readonly fresh?: { readonly keep: readonly string[] };
  readonly next: Target;
};

/** Shows the answers of a form, each with a way to change just that line. */
export type ReviewScreen = {
  readonly kind: "review";
  readonly id: string;
  readonly form: string;
  readonly options: readonly Option[];
};

/** Shows answers as copy buttons in the order of the portal's fields, each with a tick. */
export type SheetScreen = {
  readonly kind: "sheet";
  readonly id: string;
  readonly form: string;
  readonly lines: readonly string[];
  readonly options: readonly Option[];
};

/** A button under a screen: a way on, or a fixed link. */
export type Option =
  | { readonly id: string; readonly go: Target; readonly set?: SetAnswer }
  | { readonly id: string; readonly url: string };

/** An answer that pressing an option gives. */
export type SetAnswer = { readonly form: string; readonly field: string; readonly value: string };

/** Where an option leads. */
export type Target =
  | { readonly to: "screen"; readonly screen: string }
  /** This step is done; on to the next one that is open. */
  | { readonly to: "done" }
  /** The aim is reached another way: the procedure is over. */
  | { readonly to: "alternative" }
  /** Back to the checklist; nothing changes. */
  | { readonly to: "checklist" }
  /** Help for this step's known troubles; nothing changes. */
  | { readonly to: "troubles" }
  /** The question whether to erase everything; nothing changes yet. */
  | { readonly to: "erase" };

/** The deadline: it starts with a date given in a form and stops when a step is done. */
export type DeadlineRule = {
  readonly startedBy: { readonly form: string; readonly field: string };
  /** Calendar days after the starting day; that day itself does not count (Civil Code 2015, art. 147). */
  readonly days: number;
  readonly stoppedBy: string;
  /** The day on which that was done, where it is asked: who says after the last day that it was done in time is taken at this word. */
  readonly stoppedOn?: { readonly form: string; readonly field: string };
  /** Where a new attempt begins when the time runs out; this step and those that follow it up to `stoppedBy` are done anew. */
  readonly restartAt: string;
  /** Forms whose answers belong to one attempt only. */
  readonly perAttempt: readonly string[];
};

/** The step of an id; an unknown id is a mistake in the content. */
export function stepOf(procedure: Procedure, id: string): Step {
  const step = procedure.steps.find((each) => each.id === id);
  if (!step) throw new Error(`procedure ${procedure.id} has no step "${id}"`);
  return step;
}

/** The screen of a step; an unknown id is a mistake in the content. */
export function screenOf(procedure: Procedure, at: { step: string; screen: string }): Screen {
  const screen = stepOf(procedure, at.step).screens.find((each) => each.id === at.screen);
  if (!screen) throw new Error(`step "${at.step}" has no screen "${at.screen}"`);
  return screen;
}

/** The form of an id; an unknown id is a mistake in the content. */
export function formOf(procedure: Procedure, id: string): Form {
  const form = procedure.forms.find((each) => each.id === id);
  if (!form) throw new Error(`procedure ${procedure.id} has no form "${id}"`);
  return form;
}
