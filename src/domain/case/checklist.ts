import { type Procedure, type Step, stepOf } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";

/** The state of a step: done, current, open to start, or locked until others are done. */
export type StepState = "done" | "here" | "open" | "locked";

/** The state of one step of a case. */
export function stateOf(procedure: Procedure, current: Case, stepId: string): StepState {
  if (current.status === "active" && current.at.step === stepId) return "here";
  if (current.done[stepId]) return "done";
  if (current.status === "done" && isFarewell(procedure, stepId)) return "done";
  if (current.status === "alternative" && current.at.step === stepId) return "done";
  return missingNeeds(stepOf(procedure, stepId), current).length === 0 ? "open" : "locked";
}

/** The steps that must be done before this one, in the order of its `needs`. */
export function missingNeeds(step: Step, current: Pick<Case, "done">): readonly string[] {
  return step.needs.filter((id) => !current.done[id]);
}

/** The next step on the way to a step: that step itself once it can be opened, else one that it needs. */
export function wayTo(procedure: Procedure, current: Pick<Case, "done" | "at">, stepId: string): string {
  const missing = missingNeeds(stepOf(procedure, stepId), current);
  const next = missing.find((id) => id === current.at.step) ?? missing[0];
  return next === undefined ? stepId : wayTo(procedure, current, next);
}

/** The first step in the procedure's order that is neither done nor locked. */
export function nextStep(procedure: Procedure, current: Pick<Case, "done">): Step | undefined {
  return procedure.steps.find((step) => !current.done[step.id] && missingNeeds(step, current).length === 0);
}

/** Whether a step is the last one, the farewell: reaching it completes the case. */
export function isFarewell(procedure: Procedure, stepId: string): boolean {
  return procedure.steps.at(-1)?.id === stepId;
}
