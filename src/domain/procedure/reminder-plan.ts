import type { Slot } from "../calendar/calendar.ts";

/**
 * What somebody has not done yet: on the way, with the steps of `after` done and the step `for` not. `at` narrows that
 * to some screens at which this step may have been left; one that was never begun counts as left at its first.
 * Or `"run-out"`: the deadline is over, and nobody has started anew.
 */
export type Waiting =
  | { readonly for: string; readonly after: readonly string[]; readonly at?: readonly string[] }
  | "run-out";

/** The day from which a reminder's days are counted. */
export type CountedFrom =
  /** The day on which the deadline started. */
  | "start"
  /** The day on which the person last did anything. */
  | "touched"
  /** The day that was given as an answer. */
  | { readonly form: string; readonly field: string };

/** One reminder: a text that comes at a moment, as long as the person is still waiting. Its id is public: it stands in stored cases. */
export type Reminder = {
  readonly id: string;
  readonly while: Waiting;
  readonly slot: Slot;
} & (
  | { readonly kind: "on-day"; readonly from: CountedFrom; readonly days: number }
  /** Days from the start of the deadline; never on a day off, the working day before takes its place. */
  | { readonly kind: "hand-in"; readonly days: number }
  /** The last day on which an office is open in time. It comes whatever else has come, asked for quiet or not. */
  | { readonly kind: "last-day" }
);

/** All reminders of a procedure, each after those that it outdoes when both are due, and how often they may come. */
export type ReminderPlan = {
  readonly reminders: readonly Reminder[];
  /** At most so many in seven days, and one a day; those of the last day do not count. */
  readonly perWeek: number;
  /** How many days of quiet a person may ask for. */
  readonly snoozeDays: readonly number[];
};
