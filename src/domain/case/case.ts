import type { LocalDate } from "../calendar/local-date.ts";
import type { Answers } from "../procedure/form.ts";
import type { SegmentValues } from "../procedure/segments.ts";
import type { FirstFailure } from "../sending/delivery-failures.ts";

/** Where a person is on the checklist. `only` asks one field of the screen's form again. */
export type Place = { readonly step: string; readonly screen: string; readonly only?: string };

/** Running; out of time; finished; or the aim reached another way. */
export type CaseStatus = "active" | "expired" | "done" | "alternative";

/** What the person is to notice: saved with the case, and run afterwards. */
export type Effect =
  | {
      readonly do: "say";
      readonly text: string;
      readonly args?: Readonly<Record<string, string | number>>;
      /** Takes the keyboard under the input field away. */
      readonly removeKeyboard?: true;
    }
  /** Shows the place of the case: its screen, or its question. */
  | { readonly do: "show" }
  /** Puts the next question of the same form. */
  | { readonly do: "ask" }
  /** Brings the checklist up to date. */
  | { readonly do: "refresh-status" }
  /** Sends and pins the message with the deadline, changes it, or unpins it. */
  | { readonly do: "refresh-deadline" }
  | { readonly do: "remind"; readonly reminder: string };

/** The countdown to the last day on which the declaration counts. */
export type Deadline = {
  readonly startedOn: LocalDate;
  readonly lastDay: LocalDate;
  /** The person said that the declaration was handed in in time; the case does not expire by itself any more. */
  readonly isMet?: true;
};

/** A question as it was put to a person. */
export type Asked = {
  /** The revision on which it was decided to put it, so that no two are taken for each other. */
  readonly id: number;
  readonly field: string;
  /** The place it belongs to; elsewhere it is over. */
  readonly place: string;
  readonly at: string;
};

/** A reminder that need not come any more: it was sent, or passed over because a newer one took its place. */
export type ReminderRecord = {
  readonly attempt: number;
  readonly id: string;
  /** The instant (ISO 8601) at which that was decided. */
  readonly at: string;
  /** The day on which it came, where an outage put that off to a later one than was decided. */
  readonly arrivedOn?: LocalDate;
  readonly skipped?: true;
};

/** The pinned message with the deadline, and the day whose count it shows; loose while it could not be pinned yet. */
export type PinnedMessage = {
  readonly messageId: number;
  readonly day: LocalDate;
  readonly isPinPending?: true;
};

/** One person's way through one procedure: the only truth about it, saved as one document. */
export type Case = {
  /** Stays the same when the case moves to another Telegram account. */
  readonly id: string;
  readonly personId: number;
  readonly procedureId: string;
  /** Raised by one with each save; a save states the revision it read (compare-and-set). */
  readonly revision: number;
  readonly status: CaseStatus;
  /** 1, then one more for each new start after the time ran out. */
  readonly attempt: number;
  readonly at: Place;
  /** The screen at which an unfinished step was left, to go on from there. */
  readonly resumeAt: Readonly<Record<string, string>>;
  /** Steps that are done, with the instant (ISO 8601). */
  readonly done: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** What the answers say about the groups that the procedure counts; stored readable. */
  readonly segments: SegmentValues;
  /** Fields ticked off on a sheet, by form. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  /** The question that was put last; what the person says next answers it. */
  readonly asked?: Asked | undefined;
  readonly deadline?: Deadline;
  /** The next moment at which time alone changes something (ISO 8601). */
  readonly dueAt?: string;
  /** The plan of reminders with which `dueAt` was found. */
  readonly planVersion?: string;
  /**
   * The last update that this case took in, so that none is applied twice. Only equality counts:
   * after a quiet week Telegram goes on from a random number, which may be lower.
   */
  readonly appliedUpdate: number;
  /** Effects decided but not yet carried out, in order. */
  readonly pendingEffects: readonly Effect[];
  /** The message that shows the current place, edited while the person stays in the step. */
  readonly promptMessage?: number;
  /** The progress message, edited in place. */
  readonly statusMessage?: number | undefined;
  /** Reminders that are over, never the same one twice in an attempt; only as many as still matter. */
  readonly reminderRecords?: readonly ReminderRecord[];
  /** The person asked for quiet until this day. */
  readonly snoozedUntil?: LocalDate;
  /** When Telegram first said that the person is out of reach; whatever comes from them clears it. */
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
 * The pending effects that outlive their update. A question (`ask`) does not: the inbox brings its update back until the
 * question was put, and any later event makes it pointless.
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
