import type { Procedure, Step } from "../procedure/procedure.ts";
import type { Case } from "./case.ts";
import { without } from "./change-case.ts";

/** The case with everything done: answers that have served their purpose are erased. */
export function finished(procedure: Procedure, known: Case): Case {
  return { ...erased(procedure, known), status: "done" };
}

/**
 * The case with its aim reached another way. Whoever comes back to the way all the same finds no screen
 * that works with erased answers: steps that ask them are to be done again, unless a later one is done already.
 */
export function finishedAnotherWay(procedure: Procedure, known: Case): Case {
  const { steps, eraseWhenOver } = procedure;
  const uses = (step: Step) =>
    step.screens.some((screen) => screen.kind !== "info" && eraseWhenOver.includes(screen.form));
  const asks = (step: Step) =>
    step.screens.some((screen) => screen.kind === "form" && eraseWhenOver.includes(screen.form));
  const isNeeded = (step: Step) =>
    steps.some((other) => known.done[other.id] && other.needs.includes(step.id));
  const isStep = (id: string, found: (step: Step) => boolean) =>
    steps.some((step) => step.id === id && found(step));
  return {
    ...erased(procedure, known),
    status: "alternative",
    done: without(known.done, (id) => isStep(id, (step) => asks(step) && !isNeeded(step))),
    left: without(known.left, (id) => isStep(id, uses)),
  };
}

function erased(procedure: Procedure, known: Case): Case {
  const answers = without(known.answers, (form) => procedure.eraseWhenOver.includes(form));
  return { ...known, answers, ticked: {} };
}
