/** A request under a reminder: "not now, in so many days again". */
export type SnoozeRequest = { readonly attempt: number; readonly id: string; readonly days: number };

/** Something that happened to a case: a tap, an answer, or a due moment. */
export type CaseEvent =
  /** An option of a screen was pressed. */
  | {
      readonly kind: "pressed";
      readonly attempt: number;
      readonly step: string;
      readonly screen: string;
      readonly option: string;
    }
  /** A step was opened from the checklist. */
  | { readonly kind: "opened"; readonly step: string }
  /** A question of the current form was answered; the value has been validated. */
  | { readonly kind: "answered"; readonly form: string; readonly field: string; readonly value: string }
  /** One line of the review screen is to be asked again. */
  | { readonly kind: "change-asked"; readonly form: string; readonly field: string }
  /** One line of a sheet was ticked or unticked. */
  | {
      readonly kind: "line-ticked";
      readonly form: string;
      readonly field: string;
      readonly ticked: boolean;
    }
  /** After the deadline of this attempt: start a new one. */
  | { readonly kind: "restarted"; readonly attempt: number }
  /** A button under a reminder, or after the deadline: "I handed it in in time", in this attempt. */
  | { readonly kind: "handed-in"; readonly attempt: number }
  /** A button under a reminder: "not now, in so many days again". */
  | ({ readonly kind: "snoozed" } & SnoozeRequest)
  | { readonly kind: "reminders-off" }
  | { readonly kind: "reminders-on" }
  /** The person has blocked the bot. */
  | { readonly kind: "blocked" }
  /** Telegram says that the person cannot be reached. */
  | { readonly kind: "unreachable" }
  /** An update came from the person, so they can be reached. */
  | { readonly kind: "reachable" }
  /** The person is about to be shown something. */
  | { readonly kind: "viewed" }
  /** The moment `dueAt` has come. */
  | { readonly kind: "tick" };

/** The events of one kind. */
export type EventOf<Kind extends CaseEvent["kind"]> = Extract<CaseEvent, { kind: Kind }>;

/**
 * What an event led to: `applied` saves the case; `unchanged` does not, nor do `stale` (the button belongs to an earlier
 * place) and `locked` (the step needs others first).
 */
export type Outcome = "applied" | "unchanged" | "stale" | "locked";
