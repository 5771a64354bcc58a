import type { Case } from "../domain/case/case.ts";
import type { SegmentValues } from "../domain/procedure/segments.ts";

/** What queries may ask of a case; all else is encrypted. */
export type CaseFields = {
  readonly personId: number;
  readonly procedureId: string;
  readonly revision: number;
  readonly status: Case["status"];
  readonly step: string;
  readonly segments: SegmentValues;
  /** Milliseconds since 1970, as is `touchedAt`. */
  readonly dueAt: number | undefined;
  /** The plan of reminders with which the due moment was found; empty where there was none. */
  readonly planVersion: string;
  /** The last day of the deadline (YYYY-MM-DD), while there is one. */
  readonly lastDay: string | undefined;
  /** False while Telegram says that the person cannot be reached. */
  readonly reachable: boolean;
  readonly touchedAt: number;
};

/** The readable part of a case that is to be saved over revision `expected`. */
export function fieldsOf(next: Case, expected: number): CaseFields {
  if (next.revision !== expected + 1) {
    throw new Error(
      `A case saved over revision ${expected} must have revision ${expected + 1}, not ${next.revision}.`,
    );
  }
  return {
    personId: next.personId,
    procedureId: next.procedureId,
    revision: next.revision,
    status: next.status,
    step: next.at.step,
    segments: next.segments,
    dueAt: next.dueAt === undefined ? undefined : Date.parse(next.dueAt),
    planVersion: next.planVersion ?? "",
    lastDay: next.deadline?.lastDay,
    reachable: !next.isUnreachable,
    touchedAt: Date.parse(next.touchedAt),
  };
}
