import type { Case } from "../domain/case/case.ts";

/** What queries may ask of a case; all else is encrypted. */
export type CaseFields = {
  readonly personId: number;
  readonly procedureId: string;
  readonly revision: number;
  readonly status: Case["status"];
  readonly step: string;
  /** Staff or student, once it is known. */
  readonly track: string | undefined;
  /** Milliseconds since 1970, as is `touchedAt`. */
  readonly dueAt: number | undefined;
  /** Which plan of reminders the due moment was found with; empty when it was none. */
  readonly planVersion: string;
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
    track: next.answers["who"]?.["track"],
    dueAt: next.dueAt === undefined ? undefined : Date.parse(next.dueAt),
    planVersion: next.planVersion ?? "",
    touchedAt: Date.parse(next.touchedAt),
  };
}
