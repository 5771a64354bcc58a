import type { Case, Place } from "../case/case.ts";
import { withHistory } from "../case/change-case.ts";
import { missingNeeds, nextStep } from "../case/checklist.ts";
import { applied, type Decision, movedTo, rejected, SHOW_ALL } from "../case/decision.ts";
import type { CaseEvent, EventOf } from "../case/events.ts";
import { wasJustShown } from "../case/just-shown.ts";
import { enter, firstPlaceOf, openStep, resume } from "../case/navigation.ts";
import { type Procedure, stepOf } from "../procedure/procedure.ts";
import { expiryOf, startNextAttempt } from "./deadline.ts";

/** Decides what somebody does whose time has run out: register again, or say that it was handed in all the same. */
export function afterExpiry(procedure: Procedure, current: Case, event: CaseEvent, now: Date): Decision {
  const { restartAt } = procedure.deadline;
  if ("attempt" in event && event.attempt !== current.attempt) return rejected("stale", current);
  if (event.kind === "restarted") {
    const next = withHistory(startNextAttempt(procedure, current), now, `again:${current.attempt + 1}`);
    return applied(enter(procedure, next, firstPlaceOf(stepOf(procedure, restartAt)), now), SHOW_ALL);
  }
  if (event.kind === "handed-in" && current.deadline) {
    const next: Case = { ...current, deadline: { ...current.deadline, isMet: true } };
    return applied(goToHandInQuestion(procedure, withHistory(next, now, "overruled"), now), SHOW_ALL);
  }
  return rejected("stale", current);
}

/** Decides what "handed in" means under a reminder, while the countdown runs. */
export function confirmHandIn(
  procedure: Procedure,
  current: Case,
  { attempt }: EventOf<"handed-in">,
  now: Date,
): Decision {
  if (attempt !== current.attempt || expiryOf(procedure, current) === undefined)
    return rejected("stale", current);
  const next = goToHandInQuestion(procedure, current, now);
  const isThere = next.at.step === current.at.step && next.at.screen === current.at.screen;
  // A second tap on the button: the question stands right there.
  return isThere && wasJustShown(procedure, current, now)
    ? rejected("unchanged", current)
    : movedTo(current, next);
}

/** Who has handed in is asked how and when; the screens before that question are behind them. Whoever is at it already goes on there. */
function goToHandInQuestion(procedure: Procedure, current: Case, now: Date): Case {
  const step = stepOf(procedure, procedure.deadline.stoppedBy);
  if (missingNeeds(step, current).length > 0) {
    return openStep(procedure, current, nextStep(procedure, current) ?? step, now);
  }
  const question = step.screens.findLast(({ kind }) => kind === "form");
  if (!question) return openStep(procedure, current, step, now);
  const place: Place = { step: step.id, screen: question.id };
  const isThere = current.at.step === place.step && current.at.screen === place.screen;
  return isThere ? resume(procedure, current, place, now) : enter(procedure, current, place, now);
}

/** The countdown is over, and the person is shown so. */
export function expire(current: Case, now: Date): Decision {
  return applied(expireCase(current, now), SHOW_ALL);
}

/** A decision by which no time is left: a day that was given late can be so long ago. */
export function expireAfterDecision({ case: next, effects }: Decision, now: Date): Decision {
  const late = expire(next, now);
  return { ...late, effects: [...effects.filter((effect) => effect.do === "say"), ...late.effects] };
}

/** The case with its countdown over. */
export function expireCase(current: Case, now: Date): Case {
  const { dueAt: _, ...rest } = current;
  return withHistory({ ...rest, status: "expired" }, now, "expired");
}
