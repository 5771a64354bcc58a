import { localDateOf } from "../calendar/local-date.ts";
import { nextField } from "../procedure/form.ts";
import { formOf, type Go, type Procedure, type Step, screenOf } from "../procedure/procedure.ts";
import type { Case, Effect, Place } from "./case.ts";
import { keepingAnswers, withHistory, without } from "./change-case.ts";
import { isFarewell, nextStep } from "./checklist.ts";
import { applied, arrived, type Decision, nothing, SHOW_ALL } from "./decision.ts";
import { finished, finishedAnotherWay } from "./end-case.ts";

/** Follows a way on from the place where the case is. */
export function go(procedure: Procedure, known: Case, to: Go, now: Date): Decision {
  switch (to.to) {
    case "screen":
      return arrived(known, enter(procedure, known, { step: known.at.step, screen: to.screen }, now));
    case "done":
      return applied(finishStep(procedure, known, now), [...reliefFor(procedure, known), ...SHOW_ALL]);
    case "alternative":
      return applied(withHistory(finishedAnotherWay(procedure, known), now, "alternative"), SHOW_ALL);
    case "checklist":
    case "troubles":
    case "erase":
      return nothing("unchanged", known);
  }
}

/** Opens a step where it was left half-way; one that is done, or was never begun, at its first screen. */
export function openStep(procedure: Procedure, known: Case, step: Step, now: Date): Case {
  const here = known.status === "active" && known.at.step === step.id ? known.at.screen : undefined;
  const left = known.done[step.id] ? undefined : known.left[step.id];
  const screen = here ?? left;
  if (screen !== undefined) return resume(procedure, known, { step: step.id, screen }, now);
  return enter(procedure, known, firstPlaceOf(step), now);
}

/** Where a step begins. */
export function firstPlaceOf(step: Step): Place {
  const first = step.screens[0];
  if (!first) throw new Error(`step "${step.id}" has no screens`);
  return { step: step.id, screen: first.id };
}

/** Comes to a place for the first time: a form that wants fresh answers forgets its old ones. */
export function enter(procedure: Procedure, known: Case, place: Place, now: Date): Case {
  const screen = screenOf(procedure, place);
  if (screen.kind !== "form" || !screen.fresh) return resume(procedure, known, place, now);
  const { keep } = screen.fresh;
  return resume(
    procedure,
    keepingAnswers(known, screen.form, (field) => keep.includes(field)),
    place,
    now,
  );
}

/** Comes to a place with all answers kept. A form with nothing left to ask is passed through at once. */
export function resume(procedure: Procedure, known: Case, place: Place, now: Date): Case {
  const screen = screenOf(procedure, place);
  const moved: Case = {
    ...known,
    status: "active",
    at: place,
    left: { ...known.left, [place.step]: place.screen },
  };
  if (isFarewell(procedure, place.step)) return finished(procedure, moved);
  if (screen.kind !== "form") return moved;
  const asked = { answers: moved.answers, today: localDateOf(now) };
  return nextField(formOf(procedure, screen.form), asked)
    ? moved
    : go(procedure, moved, screen.next, now).case;
}

/** The deadline is met: worth a word of its own. */
function reliefFor({ clock }: Procedure, known: Case): readonly Effect[] {
  return known.clock && known.at.step === clock.stoppedBy ? [{ do: "say", text: "clock-stopped" }] : [];
}

function finishStep(procedure: Procedure, known: Case, now: Date): Case {
  const id = known.at.step;
  const marked: Case = {
    ...known,
    left: without(known.left, (step) => step === id),
    done: { ...known.done, [id]: now.toISOString() },
  };
  const following = nextStep(procedure, marked) ?? procedure.steps.at(-1);
  if (!following) throw new Error(`procedure ${procedure.id} has no steps`);
  return openStep(procedure, withHistory(marked, now, `done:${id}`), following, now);
}
