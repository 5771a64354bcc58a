import type { Case, Place } from "../case/case.ts";
import { withHistory } from "../case/change-case.ts";
import { missingNeeds, nextStep } from "../case/checklist.ts";
import { applied, type Decision, movedTo, rejected, SHOW_ALL } from "../case/decision.ts";
import type { CaseEvent, EventOf } from "../case/events.ts";
import { wasJustShown } from "../case/just-shown.ts";
import { enter, firstPlaceOf, openStep, resume } from "../case/navigation.ts";
import { type Procedure, stepOf } from "../procedure/procedure.ts";
import { expiryOf, startNextAttempt } from "./deadline.ts";

/** Decides an event after the deadline: the person starts again, or says that they handed in in time. */
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

/** Decides the button "handed in" under a reminder, while the deadline runs. */
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
  // A double tap must not repeat the question.
  return isThere && wasJustShown(procedure, current, now)
    ? rejected("unchanged", current)
    : movedTo(current, next);
}

/** Moves past the other screens to the form about the hand-in; a form that is open already keeps its answers. */
function goToHandInQuestion(procedure: Procedure, current: Case, now: Date): Case {
  const step = stepOf(procedure, procedure.deadline.stoppedBy);
  if (missingNeeds(step, current).length > 0) {
    return openStep(procedure, current, nextStep(procedure, current) ?? step, now);
  }
  const screen = step.screens.findLast(({ kind }) => kind === "form");
  if (!screen) return openStep(procedure, current, step, now);
  const place: Place = { step: step.id, screen: screen.id };
  const isThere = current.at.step === place.step && current.at.screen === place.screen;
  return isThere ? resume(procedure, current, place, now) : enter(procedure, current, place, now);
}

/** The case expires, and the person is shown that. */
export function expire(current: Case, now: Date): Decision {
  return applied(expireCase(current, now), SHOW_ALL);
}

/** Lets a case expire right after a decision: the day just given may lie so far back that its deadline has passed. */
export function expireAfterDecision({ case: next, effects }: Decision, now: Date): Decision {
  const expired = expire(next, now);
  return { ...expired, effects: [...effects.filter((effect) => effect.do === "say"), ...expired.effects] };
}

/** The case as expired, without a due moment. */
export function expireCase(current: Case, now: Date): Case {
  const { dueAt: _, ...rest } = current;
  return withHistory({ ...rest, status: "expired" }, now, "expired");
}
