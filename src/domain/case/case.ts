import type { LocalDate } from "../calendar/local-date.ts";
import type { Answers } from "../procedure/form.ts";
import type { SegmentValues } from "../procedure/segments.ts";
import type { FirstFailure } from "../sending/delivery-failures.ts";

/** A place in the procedure. `only` asks one field of the screen's form again. */
export type Place = { readonly step: string; readonly screen: string; readonly only?: string };

/** Running; past its deadline; finished; or the aim reached another way. */
export type CaseStatus = "active" | "expired" | "done" | "alternative";

/** Something that the person sees: saved with the case as pending, and run afterwards. */
export type Effect =
  | {
      readonly do: "say";
      readonly text: string;
      readonly args?: Readonly<Record<string, string | number>>;
      /** Removes the keyboard under the input field. */
      readonly removeKeyboard?: true;
    }
  /** Shows the place of the case: its screen, or its question. */
  | { readonly do: "show" }
  /** Puts the next question of the same form. */
  | { readonly do: "ask" }
  /** Updates the progress message. */
  | { readonly do: "refresh-status" }
  /** Sends and pins the deadline message, edits it, or unpins it. */
  | { readonly do: "refresh-deadline" }
  | { readonly do: "remind"; readonly reminder: string };

/** The deadline of an attempt: the day that started it, and the last day to hand in. */
export type Deadline = {
  readonly startedOn: LocalDate;
  readonly lastDay: LocalDate;
  /** The person said that they handed in in time: the case no longer expires by itself. */
  readonly isMet?: true;
};

/** A question as it was put to a person. */
export type Asked = {
  /** The case revision at which it was put: unique among the questions of a case. */
  readonly id: number;
  readonly field: string;
  /** The place it belongs to; at any other place it is no longer open. */
  readonly place: string;
  readonly at: string;
};

/** A reminder that is over: sent, or skipped because a newer one replaced it. */
export type ReminderRecord = {
  readonly attempt: number;
  readonly id: string;
  /** The instant (ISO 8601) of that decision. */
  readonly at: string;
  /** The day on which it was sent, where an outage delayed it beyond the day of the decision. */
  readonly arrivedOn?: LocalDate;
  readonly skipped?: true;
};

/** The deadline message, the day whose count it shows, and whether pinning it has to be tried again. */
export type PinnedMessage = {
  readonly messageId: number;
  readonly day: LocalDate;
  readonly isPinPending?: true;
};

/** One person's progress through one procedure, saved as one document. */
export type Case = {
  /** Stays the same when the case moves to another Telegram account. */
  readonly id: string;
  readonly personId: number;
  readonly procedureId: string;
  /** Raised by one with each save; a save states the revision it read (compare-and-set). */
  readonly revision: number;
  readonly status: CaseStatus;
  /** 1, then one more for each new start after an expired deadline. */
  readonly attempt: number;
  readonly at: Place;
  /** The screen at which each unfinished step was left, to resume there. */
  readonly resumeAt: Readonly<Record<string, string>>;
  /** Steps that are done, with the instant (ISO 8601). */
  readonly done: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** The segments that follow from the answers; stored readable, for queries and counts. */
  readonly segments: SegmentValues;
  /** Fields ticked off on a sheet, by form. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  /** The question that was put last; the next message answers it. */
  readonly asked?: Asked | undefined;
  readonly deadline?: Deadline;
  /** The next moment at which the case needs a tick (ISO 8601). */
  readonly dueAt?: string;
  /** The version of the plan with which `dueAt` was computed. */
  readonly planVersion?: string;
  /**
   * The last update applied, so that none is applied twice. Only equality counts: after a week without updates
   * Telegram continues from a random id, which may be lower.
   */
  readonly appliedUpdate: number;
  /** Effects decided but not yet done, in order. */
  readonly pendingEffects: readonly Effect[];
  /** The message that shows the current place, edited while the person stays in the step. */
  readonly promptMessage?: number;
  /** The progress message, edited in place. */
  readonly statusMessage?: number | undefined;
  /** Reminders that are over, each at most once per attempt; older ones that no longer matter are dropped. */
  readonly reminderRecords?: readonly ReminderRecord[];
  /** The person snoozed reminders until this day. */
  readonly snoozedUntil?: LocalDate;
  /** When Telegram first said that the person is unreachable; any update from them clears it. */
  readonly firstFailureAt?: FirstFailure | undefined;
  /** Telegram says that the person cannot be reached: nothing is sent until they come back. */
  readonly isUnreachable?: true | undefined;
  /** The person wants no reminders; that holds while they are unreachable, too. */
  readonly remindersOff?: true | undefined;
  readonly pinned?: PinnedMessage | undefined;
  /** What happened when, newest last; at most the last 50 entries. */
  readonly history: readonly { readonly at: string; readonly what: string }[];
  readonly createdAt: string;
  readonly touchedAt: string;
};

/**
 * The pending effects that outlive their update. `ask` does not: the inbox redelivers its update until the question was
 * put, and any later event makes it pointless.
 */
export function lastingEffects({ pendingEffects }: Pick<Case, "pendingEffects">): readonly Effect[] {
  return pendingEffects.filter((effect) => effect.do !== "ask");
}

/** Whether the place of the case is shown as soon as its effects are run. */
export function willShowPlace({ pendingEffects }: Pick<Case, "pendingEffects">): boolean {
  return pendingEffects.some((effect) => effect.do === "show");
}

/** Whether the next question of the same form is put as soon as its effects are run. */
export function willAsk({ pendingEffects }: Pick<Case, "pendingEffects">): boolean {
  return pendingEffects.some((effect) => effect.do === "ask");
}
