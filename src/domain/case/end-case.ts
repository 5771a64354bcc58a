import type { Procedure, Step } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";
import { without } from "./change-case.ts";

/** The case with everything done; the answers in `eraseWhenOver` are erased. */
export function completeCase(procedure: Procedure, current: Case): Case {
  return { ...eraseAnswers(procedure, current), status: "done" };
}

/**
 * The case with its aim reached another way. A step that asks for erased answers must be done again, so that no screen
 * works without them, unless a later step that needs it is done.
 */
export function completeAnotherWay(procedure: Procedure, current: Case): Case {
  const { steps, eraseWhenOver } = procedure;
  const uses = (step: Step) =>
    step.screens.some((screen) => screen.kind !== "info" && eraseWhenOver.includes(screen.form));
  const asks = (step: Step) =>
    step.screens.some((screen) => screen.kind === "form" && eraseWhenOver.includes(screen.form));
  const isNeeded = (step: Step) =>
    steps.some((other) => current.done[other.id] && other.needs.includes(step.id));
  const isStep = (id: string, found: (step: Step) => boolean) =>
    steps.some((step) => step.id === id && found(step));
  return {
    ...eraseAnswers(procedure, current),
    status: "alternative",
    done: without(current.done, (id) => isStep(id, (step) => asks(step) && !isNeeded(step))),
    resumeAt: without(current.resumeAt, (id) => isStep(id, uses)),
  };
}

function eraseAnswers(procedure: Procedure, current: Case): Case {
  const answers = without(current.answers, (form) => procedure.eraseWhenOver.includes(form));
  return { ...current, answers, ticked: {} };
}
