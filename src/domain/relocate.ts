import type { Case } from "./case.ts";
import { nextStep } from "./checklist.ts";
import type { Procedure } from "./procedure.ts";

/**
 * The case with its place translated to today's procedure: renamed steps and screens go through
 * `moved`, a screen that is gone leads to its step's first one, a step that is gone to the next open one.
 */
export function relocated(procedure: Procedure, known: Case): Case {
  if (exists(procedure, known.at.step, known.at.screen)) return known;
  const { moved } = procedure;
  const address = moved[`${known.at.step}.${known.at.screen}`];
  const [step = "", screen = ""] = address?.split(".") ?? [
    moved[known.at.step] ?? known.at.step,
    known.at.screen,
  ];
  if (exists(procedure, step, screen)) return { ...known, at: { step, screen } };
  const target =
    procedure.steps.find((each) => each.id === step) ?? nextStep(procedure, known) ?? procedure.steps.at(-1);
  const first = target?.screens[0];
  if (!target || !first) throw new Error(`procedure ${procedure.id} has no screens`);
  return { ...known, at: { step: target.id, screen: first.id } };
}

function exists(procedure: Procedure, step: string, screen: string): boolean {
  return procedure.steps.some((each) => each.id === step && each.screens.some((one) => one.id === screen));
}
