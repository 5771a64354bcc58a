import type { Slot } from "../calendar/calendar.ts";

/**
 * What a reminder waits for: the steps in `after` are done and the step `for` is not; `at` limits that to some screens at
 * which the step was left, where a step never begun counts as left at its first. `"run-out"`: the case has expired.
 */
export type Waiting =
  | { readonly for: string; readonly after: readonly string[]; readonly at?: readonly string[] }
  | "run-out";

/** The day from which a reminder's days are counted. */
export type CountedFrom =
  /** The day that started the deadline. */
  | "start"
  /** The day of the person's last action. */
  | "touched"
  /** A day given as an answer. */
  | { readonly form: string; readonly field: string };

/** One reminder, sent if the case still waits at its moment. Stored cases hold its id, so it must not be renamed. */
export type Reminder = {
  readonly id: string;
  readonly while: Waiting;
  readonly slot: Slot;
} & (
  | { readonly kind: "on-day"; readonly from: CountedFrom; readonly days: number }
  /** Days from the start of the deadline; on a day off, the working day before is used. */
  | { readonly kind: "hand-in"; readonly days: number }
  /** The last day on which an office is open in time; sent whatever else was sent or snoozed. */
  | { readonly kind: "last-day" }
);

/** All reminders of a procedure, and how often they are sent; of several due at once the last in the list wins. */
export type ReminderPlan = {
  readonly reminders: readonly Reminder[];
  /** The maximum in seven days, at most one a day; those of the last day do not count. */
  readonly perWeek: number;
  /** The numbers of days by which a reminder can be snoozed. */
  readonly snoozeDays: readonly number[];
};
