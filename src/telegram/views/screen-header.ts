import type { Case } from "../../domain/case/case.ts";
import { type Procedure, stepOf } from "../../domain/procedure/procedure.ts";
import { placeInStep } from "../../domain/procedure/step-progress.ts";
import type { Localizer } from "../text/localizer.ts";

/** The line above a screen: the step's number and title, and the screen's position in it. */
export function screenHeader(procedure: Procedure, { at }: Pick<Case, "at">, localizer: Localizer): string {
  const step = stepOf(procedure, at.step);
  const place = placeInStep(step, at.screen);
  return localizer.html("place-header", {
    number: procedure.steps.indexOf(step) + 1,
    of: procedure.steps.length,
    title: localizer.label(`step-${at.step}`),
    screen: place?.number ?? 1,
    screens: place?.of ?? 1,
  });
}
