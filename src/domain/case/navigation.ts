import { localDateOf } from "../calendar/local-date.ts";
import { nextField } from "../procedure/form.ts";
import { formOf, type Procedure, type Step, screenOf, type Target } from "../procedure/procedure.ts";
import type { Case, Effect, Place } from "./case.ts";
import { keepAnswers, withHistory, without } from "./change-case.ts";
import { isFarewell, nextStep } from "./checklist.ts";
import { applied, type Decision, movedTo, rejected, SHOW_ALL } from "./decision.ts";
import { completeAnotherWay, completeCase } from "./end-case.ts";

/** Follows an option's target from the current place. */
export function follow(procedure: Procedure, current: Case, to: Target, now: Date): Decision {
  switch (to.to) {
    case "screen":
      return movedTo(current, enter(procedure, current, { step: current.at.step, screen: to.screen }, now));
    case "done":
      return applied(finishStep(procedure, current, now), [
        ...deadlineMetNews(procedure, current),
        ...SHOW_ALL,
      ]);
    case "alternative":
      return applied(withHistory(completeAnotherWay(procedure, current), now, "alternative"), SHOW_ALL);
    case "checklist":
    case "troubles":
    case "erase":
      return rejected("unchanged", current);
  }
}

/** Opens an unfinished step where it was left; a step that is done or new opens at its first screen. */
export function openStep(procedure: Procedure, current: Case, step: Step, now: Date): Case {
  const here = current.status === "active" && current.at.step === step.id ? current.at.screen : undefined;
  const unfinished = current.done[step.id] ? undefined : current.resumeAt[step.id];
  const screen = here ?? unfinished;
  if (screen !== undefined) return resume(procedure, current, { step: step.id, screen }, now);
  return enter(procedure, current, firstPlaceOf(step), now);
}

/** The first screen of a step. */
export function firstPlaceOf(step: Step): Place {
  const first = step.screens[0];
  if (!first) throw new Error(`step "${step.id}" has no screens`);
  return { step: step.id, screen: first.id };
}

/** Enters a place anew: a form with `fresh` loses its old answers. */
export function enter(procedure: Procedure, current: Case, place: Place, now: Date): Case {
  const screen = screenOf(procedure, place);
  if (screen.kind !== "form" || !screen.fresh) return resume(procedure, current, place, now);
  const { keep } = screen.fresh;
  return resume(
    procedure,
    keepAnswers(current, screen.form, (field) => keep.includes(field)),
    place,
    now,
  );
}

/** Moves to a place with all answers kept. A form without an open question leads on at once. */
export function resume(procedure: Procedure, current: Case, place: Place, now: Date): Case {
  const screen = screenOf(procedure, place);
  const moved: Case = {
    ...current,
    status: "active",
    at: place,
    resumeAt: { ...current.resumeAt, [place.step]: place.screen },
  };
  if (isFarewell(procedure, place.step)) return completeCase(procedure, moved);
  if (screen.kind !== "form") return moved;
  const context = { answers: moved.answers, today: localDateOf(now) };
  return nextField(formOf(procedure, screen.form), context)
    ? moved
    : follow(procedure, moved, screen.next, now).case;
}

/** Tells the person that the deadline is met. */
function deadlineMetNews({ deadline }: Procedure, current: Case): readonly Effect[] {
  return current.deadline && current.at.step === deadline.stoppedBy
    ? [{ do: "say", text: "deadline-met" }]
    : [];
}

function finishStep(procedure: Procedure, current: Case, now: Date): Case {
  const id = current.at.step;
  const marked: Case = {
    ...current,
    resumeAt: without(current.resumeAt, (step) => step === id),
    done: { ...current.done, [id]: now.toISOString() },
  };
  const following = nextStep(procedure, marked) ?? procedure.steps.at(-1);
  if (!following) throw new Error(`procedure ${procedure.id} has no steps`);
  return openStep(procedure, withHistory(marked, now, `done:${id}`), following, now);
}
