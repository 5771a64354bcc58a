import { formOf, type Procedure, screenOf } from "../procedure/procedure.ts";
import type { Case, Place } from "./case.ts";
import { nextStep } from "./checklist.ts";
import { firstPlaceOf, resume } from "./navigation.ts";

/**
 * The case translated to today's procedure: renamed steps and screens go through `moved`, a removed screen leads to its
 * step's first one, a removed step to the next open one, and a removed question is not asked again.
 */
export function migrateCase(procedure: Procedure, current: Case, now: Date): Case {
  const renamed = renameSteps(procedure, current);
  const at = currentPlace(procedure, renamed);
  const migrated: Case = { ...renamed, at };
  if (migrated.status !== "active" || screenOf(procedure, at).kind === "review") return migrated;
  // `resume` passes a form whose last open question was removed.
  return resume(procedure, migrated, at, now);
}

function renameSteps(procedure: Procedure, current: Case): Case {
  const done = Object.entries(current.done).map(([step, at]) => [currentStep(procedure, step), at]);
  const resumeAt = Object.entries(current.resumeAt)
    .map(([step, screen]) => currentAddress(procedure, { step, screen }))
    .filter((place) => exists(procedure, place))
    .map(({ step, screen }) => [step, screen]);
  return { ...current, done: Object.fromEntries(done), resumeAt: Object.fromEntries(resumeAt) };
}

function currentPlace(procedure: Procedure, current: Case): Place {
  const address = currentAddress(procedure, current.at);
  if (exists(procedure, address)) {
    const { only } = current.at;
    return only !== undefined && asks(procedure, address, only) ? { ...address, only } : address;
  }
  const target =
    procedure.steps.find(({ id }) => id === address.step) ??
    nextStep(procedure, current) ??
    procedure.steps.at(-1);
  if (!target) throw new Error(`procedure ${procedure.id} has no steps`);
  return firstPlaceOf(target);
}

/** Today's address of a place. The entry of a moved step may name a screen too. */
function currentAddress(procedure: Procedure, { step, screen }: Place): Place {
  if (exists(procedure, { step, screen })) return { step, screen };
  const [toStep = step, toScreen = screen] =
    (procedure.moved[`${step}.${screen}`] ?? procedure.moved[step])?.split(".") ?? [];
  return { step: toStep, screen: toScreen };
}

function currentStep({ steps, moved }: Procedure, id: string): string {
  return steps.some((step) => step.id === id) ? id : (moved[id]?.split(".")[0] ?? id);
}

function exists(procedure: Procedure, { step, screen }: Place): boolean {
  return procedure.steps.some(({ id, screens }) => id === step && screens.some((each) => each.id === screen));
}

function asks(procedure: Procedure, place: Place, field: string): boolean {
  const screen = screenOf(procedure, place);
  return screen.kind === "review" && formOf(procedure, screen.form).fields.some(({ id }) => id === field);
}
