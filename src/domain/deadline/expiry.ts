import type { Case, Place } from "../case/case.ts";
import { withHistory } from "../case/change-case.ts";
import { missingNeeds, nextStep } from "../case/checklist.ts";
import { applied, arrived, type Decision, nothing, SHOW_ALL } from "../case/decision.ts";
import type { CaseEvent, EventOf } from "../case/events.ts";
import { wasJustShown } from "../case/just-shown.ts";
import { enter, firstPlaceOf, openStep, resume } from "../case/navigation.ts";
import { type Procedure, stepOf } from "../procedure/procedure.ts";
import { expiryOf, restarted } from "./deadline.ts";

/** Decides what somebody does whose time has run out: register again, or say that it was handed in all the same. */
export function afterExpiry(procedure: Procedure, known: Case, event: CaseEvent, now: Date): Decision {
  const { restartAt } = procedure.clock;
  if ("attempt" in event && event.attempt !== known.attempt) return nothing("stale", known);
  if (event.kind === "registered-again") {
    const next = withHistory(restarted(procedure, known), now, `again:${known.attempt + 1}`);
    return applied(enter(procedure, next, firstPlaceOf(stepOf(procedure, restartAt)), now), SHOW_ALL);
  }
  if (event.kind === "handed-in-after-all" && known.clock) {
    const next: Case = { ...known, clock: { ...known.clock, overruled: true } };
    return applied(afterHandIn(procedure, withHistory(next, now, "overruled"), now), SHOW_ALL);
  }
  return nothing("stale", known);
}

/** Decides what "handed in" means under a reminder, while the countdown runs. */
export function handedIn(
  procedure: Procedure,
  known: Case,
  { attempt }: EventOf<"handed-in-after-all">,
  now: Date,
): Decision {
  if (attempt !== known.attempt || expiryOf(procedure, known) === undefined) return nothing("stale", known);
  const next = afterHandIn(procedure, known, now);
  const isThere = next.at.step === known.at.step && next.at.screen === known.at.screen;
  // A second tap on the button: the question stands right there.
  return isThere && wasJustShown(procedure, known, now) ? nothing("unchanged", known) : arrived(known, next);
}

/** Who has handed in is asked how and when; the screens before that question are behind them. Whoever is at it already goes on there. */
function afterHandIn(procedure: Procedure, known: Case, now: Date): Case {
  const step = stepOf(procedure, procedure.clock.stoppedBy);
  if (missingNeeds(step, known).length > 0) {
    return openStep(procedure, known, nextStep(procedure, known) ?? step, now);
  }
  const question = step.screens.findLast(({ kind }) => kind === "form");
  if (!question) return openStep(procedure, known, step, now);
  const place: Place = { step: step.id, screen: question.id };
  const isThere = known.at.step === place.step && known.at.screen === place.screen;
  return isThere ? resume(procedure, known, place, now) : enter(procedure, known, place, now);
}

/** The countdown is over, and the person is shown so. */
export function expire(known: Case, now: Date): Decision {
  return applied(expired(known, now), SHOW_ALL);
}

/** A decision by which no time is left: a day that was given late can be so long ago. */
export function tooLate({ case: next, effects }: Decision, now: Date): Decision {
  const late = expire(next, now);
  return { ...late, effects: [...effects.filter((effect) => effect.do === "say"), ...late.effects] };
}

/** The case with its countdown over. */
export function expired(known: Case, now: Date): Case {
  const { dueAt: _, ...rest } = known;
  return withHistory({ ...rest, status: "expired" }, now, "expired");
}
