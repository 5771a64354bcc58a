import { advance } from "../../src/domain/advance.ts";
import { addDays, type LocalDate, startOf } from "../../src/domain/calendar/local-date.ts";
import type { Case } from "../../src/domain/case/case.ts";
import type { Decision } from "../../src/domain/case/decision.ts";
import type { CaseEvent } from "../../src/domain/case/events.ts";
import { type Procedure, stepOf } from "../../src/domain/procedure/procedure.ts";
import { tiny } from "./tiny-procedure.ts";

/** A day in a test. */
export const day = (text: string) => text as LocalDate;

/** Nine in the morning in Vietnam. */
export const morning = (text: string) => new Date(startOf(day(text)).getTime() + 9 * 3_600_000);

/** One second before midnight in Vietnam. */
export const lastSecondOf = (text: string) => new Date(startOf(addDays(day(text), 1)).getTime() - 1_000);

/** A case in the making, in the words of whoever describes a person. */
export type CaseBuilder = {
  /** At this step, everything that it needs done before. */
  readonly atStep: (step: string, screen?: string) => CaseBuilder;
  /** With the day on which the countdown starts. */
  readonly registeredOn: (on: string) => CaseBuilder;
  readonly having: (but: Partial<Case>) => CaseBuilder;
  readonly get: () => Case;
};

const BEGAN = "2026-03-02T02:00:00.000Z";

/** A case that has just begun; the methods say how it differs. */
export function aCase(procedure: Procedure = tiny, current: Case = begun(procedure)): CaseBuilder {
  const but = (change: Partial<Case>) => aCase(procedure, { ...current, ...change });
  return {
    atStep(step, screen = stepOf(procedure, step).screens[0]?.id ?? "") {
      const done = Object.fromEntries(needsOf(procedure, step).map((id) => [id, BEGAN]));
      return but({ at: { step, screen }, resumeAt: { [step]: screen }, done: { ...current.done, ...done } });
    },
    registeredOn(on) {
      const { startedBy, days } = procedure.deadline;
      const lastDay = addDays(day(on), days);
      return but({
        answers: { ...current.answers, [startedBy.form]: { [startedBy.field]: on } },
        deadline: { startedOn: day(on), lastDay },
        dueAt: startOf(addDays(lastDay, 1)).toISOString(),
      });
    },
    having: (change) =>
      but({ ...(change.personId !== undefined && { id: `case-${change.personId}` }), ...change }),
    get: () => current,
  };
}

function begun(procedure: Procedure): Case {
  const first = procedure.steps[0];
  return {
    id: "case-501",
    personId: 501,
    procedureId: procedure.id,
    revision: 1,
    status: "active",
    attempt: 1,
    at: { step: first?.id ?? "", screen: first?.screens[0]?.id ?? "" },
    resumeAt: {},
    done: {},
    answers: {},
    segments: {},
    ticked: {},
    appliedUpdate: 0,
    pendingEffects: [],
    history: [],
    createdAt: BEGAN,
    touchedAt: BEGAN,
  };
}

function needsOf(procedure: Procedure, step: string): string[] {
  return stepOf(procedure, step).needs.flatMap((id) => [...needsOf(procedure, id), id]);
}

/** A person's hand on a case: what they do, in the words of the checklist. */
export function walk(current: Case, now: Date, procedure: Procedure = tiny) {
  let last: Decision = { outcome: "unchanged", case: current, effects: [] };
  const happens = (event: CaseEvent, at = now): Decision => {
    last = advance(procedure, last.case, event, at);
    return last;
  };
  return {
    happens,
    /** Presses an option of the screen where the case is. */
    press(option: string, at = now) {
      const { attempt, at: place } = last.case;
      return happens({ kind: "pressed", attempt, step: place.step, screen: place.screen, option }, at);
    },
    open: (step: string, at = now) => happens({ kind: "opened", step }, at),
    answer: (form: string, field: string, value: string, at = now) =>
      happens({ kind: "answered", form, field, value }, at),
    change: (form: string, field: string) => happens({ kind: "change-asked", form, field }),
    tick: (form: string, field: string, ticked = true) =>
      happens({ kind: "line-ticked", form, field, ticked }),
    pass: (at: Date) => happens({ kind: "tick" }, at),
    case: () => last.case,
  };
}
