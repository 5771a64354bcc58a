import { localDateOf } from "./calendar/local-date.ts";
import type { Case, Effect } from "./case/case.ts";
import { keepAnswers, withAnswer } from "./case/change-case.ts";
import { missingNeeds } from "./case/checklist.ts";
import { applied, type Decision, movedTo, rejected, SHOW, SHOW_ALL } from "./case/decision.ts";
import type { CaseEvent, EventOf } from "./case/events.ts";
import { follow, openStep } from "./case/navigation.ts";
import { asAsked } from "./case/question.ts";
import { changeReachability } from "./case/reachability.ts";
import { deadlineStartedBy, hasExpired, withdrawHandIn } from "./deadline/deadline.ts";
import { afterExpiry, confirmHandIn, expire, expireAfterDecision } from "./deadline/expiry.ts";
import { pinnedMessageEffects } from "./deadline/pinned-message.ts";
import { applies, nextField } from "./procedure/form.ts";
import { formOf, type Option, type Procedure, type Screen, screenOf } from "./procedure/procedure.ts";
import { segmentValues } from "./procedure/segments.ts";
import { rescheduleAfter } from "./reminders/next-due.ts";
import { changePreferences, type PreferenceEvent } from "./reminders/preferences.ts";
import { tick, view } from "./reminders/tick.ts";
import { timetableOf } from "./reminders/timetable.ts";

/** Decides what an event does to a case. Pure: the same arguments always give the same decision. */
export function advance(procedure: Procedure, current: Case, event: CaseEvent, now: Date): Decision {
  const decision = decideEvent(procedure, current, event, now);
  if (decision.outcome !== "applied") return decision;
  const next = withSegments(procedure, current, decision.case);
  return { ...decision, case: rescheduleAfter(timetableOf(procedure), current, next, now) };
}

/** Answers are immutable, so the same object holds the same answers. */
function withSegments({ segments }: Procedure, before: Case, after: Case): Case {
  return before.answers === after.answers
    ? after
    : { ...after, segments: segmentValues(segments, after.answers) };
}

function decideEvent(procedure: Procedure, current: Case, event: CaseEvent, now: Date): Decision {
  switch (event.kind) {
    case "tick":
      return tick(procedure, current, now);
    case "viewed":
      return view(procedure, current, now);
    case "blocked":
    case "unreachable":
    case "reachable":
      return changeReachability(current, event.kind, now);
    case "snoozed":
    case "reminders-off":
    case "reminders-on":
      // `touchedAt` stays: a preference is no progress in the procedure.
      return changePreferences(procedure, current, event, now);
    default:
      return decidePersonEvent(procedure, current, event, now);
  }
}

/** Decides an event of the person; the case counts as touched, and a deadline that has passed comes first. */
function decidePersonEvent(procedure: Procedure, current: Case, event: PersonEvent, now: Date): Decision {
  const decision = hasExpired(procedure, current, now)
    ? expire(current, now)
    : decide(procedure, current, event, now);
  if (decision.outcome !== "applied") return rejected(decision.outcome, current);
  const touched = { ...decision, case: { ...decision.case, touchedAt: now.toISOString() } };
  const final = hasExpired(procedure, touched.case, now) ? expireAfterDecision(touched, now) : touched;
  return { ...final, effects: [...pinnedMessageEffects(procedure, current, final.case), ...final.effects] };
}

type PersonEvent = Exclude<
  CaseEvent,
  PreferenceEvent | { kind: "tick" | "viewed" | "blocked" | "unreachable" | "reachable" }
>;

function decide(procedure: Procedure, current: Case, event: PersonEvent, now: Date): Decision {
  if (current.status === "expired") return afterExpiry(procedure, current, event, now);
  if (event.kind === "opened") return opened(procedure, current, event.step, now);
  // A case that ended another way is reopened from the checklist only.
  if (current.status === "alternative") return rejected("stale", current);
  switch (event.kind) {
    case "pressed":
      return pressed(procedure, current, event, now);
    case "answered":
      return answered(procedure, current, event, now);
    case "change-asked":
      return changeAsked(procedure, current, event);
    case "line-ticked":
      return lineTicked(procedure, current, event);
    case "handed-in":
      return confirmHandIn(procedure, current, event, now);
    case "restarted":
      return rejected("stale", current);
  }
}

function pressed(procedure: Procedure, current: Case, event: EventOf<"pressed">, now: Date): Decision {
  const option = optionAt(procedure, current, event);
  if (!option || !("go" in option)) return rejected("stale", current);
  const { set } = option;
  const next = set ? withAnswer(current, set.form, set.field, set.value) : current;
  return follow(procedure, next, option.go, now);
}

/**
 * The pressed option, if its screen is the current one. A review's options work while one of its lines is asked again,
 * unless that line has no answer yet.
 */
function optionAt(procedure: Procedure, current: Case, event: EventOf<"pressed">): Option | undefined {
  const here = current.at.step === event.step && current.at.screen === event.screen;
  if (!here || current.attempt !== event.attempt) return undefined;
  const screen = screenOf(procedure, current.at);
  return lacksLine(screen, current)
    ? undefined
    : optionsOf(screen).find((option) => option.id === event.option);
}

/** True while the asked line has no answer: the review is incomplete without it. */
function lacksLine(screen: Screen, { at: { only }, answers }: Case): boolean {
  return only !== undefined && screen.kind === "review" && answers[screen.form]?.[only] === undefined;
}

function optionsOf(screen: Screen): readonly Option[] {
  return screen.kind === "form" ? [] : screen.options;
}

function opened(procedure: Procedure, current: Case, stepId: string, now: Date): Decision {
  const step = procedure.steps.find((each) => each.id === stepId);
  if (!step) return rejected("stale", current);
  if (missingNeeds(step, current).length > 0) return rejected("locked", current);
  return movedTo(current, openStep(procedure, current, step, now));
}

function answered(procedure: Procedure, current: Case, event: EventOf<"answered">, now: Date): Decision {
  const screen = screenOf(procedure, current.at);
  const { only, ...place } = current.at;
  const isAsked = screen.kind === "form" || (screen.kind === "review" && only === event.field);
  if (!isAsked || screen.form !== event.form || !hasQuestion(procedure, event))
    return rejected("stale", current);
  const withdrawn = withdrawHandIn(procedure, current, event);
  if (withdrawn) return expire(withdrawn, now);
  const today = localDateOf(now);
  const form = formOf(procedure, event.form);
  const added = withAnswer(current, event.form, event.field, event.value);
  const applicable = keepAnswers(added, event.form, (id) =>
    form.fields.some((field) => field.id === id && applies(field, { answers: added.answers, today })),
  );
  const next = { ...applicable, ...deadlineStartedBy(procedure, event) };
  const thanks = thanksFor(procedure, event);
  const missing = nextField(form, { answers: next.answers, today });
  if (screen.kind === "review") {
    // A changed line can bring up a question that did not apply before.
    const at = missing ? { ...place, only: missing.id } : place;
    return applied({ ...next, at }, [...thanks, ...SHOW_ALL]);
  }
  if (missing) {
    const asking = { ...next, asked: asAsked(next, { form, field: missing }, now) };
    return applied(asking, [...thanks, { do: "ask" }]);
  }
  const decision = follow(procedure, next, screen.next, now);
  return { ...decision, effects: [...thanks, ...decision.effects] };
}

/** Telegram's contact keyboard stays until a message removes it. */
function thanksFor(procedure: Procedure, event: EventOf<"answered">): readonly Effect[] {
  const field = formOf(procedure, event.form).fields.find((each) => each.id === event.field);
  return field?.contact ? [{ do: "say", text: "contact-noted", removeKeyboard: true }] : [];
}

function changeAsked(procedure: Procedure, current: Case, event: EventOf<"change-asked">): Decision {
  const screen = screenOf(procedure, current.at);
  if (screen.kind !== "review" || screen.form !== event.form || !hasQuestion(procedure, event)) {
    return rejected("stale", current);
  }
  return applied({ ...current, at: { ...current.at, only: event.field } }, SHOW);
}

function hasQuestion(procedure: Procedure, { form, field }: { form: string; field: string }): boolean {
  return formOf(procedure, form).fields.some((each) => each.id === field);
}

function lineTicked(procedure: Procedure, current: Case, event: EventOf<"line-ticked">): Decision {
  const screen = screenOf(procedure, current.at);
  if (screen.kind !== "sheet" || screen.form !== event.form || !screen.lines.includes(event.field)) {
    return rejected("stale", current);
  }
  const before = current.ticked[event.form] ?? [];
  if (before.includes(event.field) === event.ticked) return rejected("unchanged", current);
  const ticked = event.ticked ? [...before, event.field] : before.filter((field) => field !== event.field);
  return applied({ ...current, ticked: { ...current.ticked, [event.form]: ticked } }, SHOW);
}
