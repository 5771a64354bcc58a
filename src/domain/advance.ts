import { localDateOf } from "./calendar/local-date.ts";
import type { Case, Effect } from "./case/case.ts";
import { keepingAnswers, withAnswer } from "./case/change-case.ts";
import { missingNeeds } from "./case/checklist.ts";
import { applied, arrived, type Decision, nothing, SHOW, SHOW_ALL } from "./case/decision.ts";
import type { CaseEvent, EventOf } from "./case/events.ts";
import { go, openStep } from "./case/navigation.ts";
import { askedNow } from "./case/question.ts";
import { reached } from "./case/reachability.ts";
import { clockStartedBy, hasExpired, takenBack } from "./deadline/deadline.ts";
import { afterExpiry, expire, handedIn, tooLate } from "./deadline/expiry.ts";
import { clockNews } from "./deadline/pinned-message.ts";
import { applies, nextField } from "./procedure/form.ts";
import { formOf, type Option, type Procedure, type Screen, screenOf } from "./procedure/procedure.ts";
import { withMomentAfter } from "./reminders/next-due.ts";
import { type AboutReminders, aboutReminders } from "./reminders/preferences.ts";
import { lookedAt, timePasses } from "./reminders/tick.ts";
import { timetableOf } from "./reminders/timetable.ts";

/** Decides what an event does to a case. Pure: the same arguments always give the same decision. */
export function advance(procedure: Procedure, known: Case, event: CaseEvent, now: Date): Decision {
  const decision = decideNow(procedure, known, event, now);
  if (decision.outcome !== "applied") return decision;
  return { ...decision, case: withMomentAfter(timetableOf(procedure), known, decision.case, now) };
}

function decideNow(procedure: Procedure, known: Case, event: CaseEvent, now: Date): Decision {
  switch (event.kind) {
    case "time-passed":
      return timePasses(procedure, known, now);
    case "looked":
      return lookedAt(procedure, known, now);
    case "blocked":
    case "unreached":
    case "returned":
      return reached(known, event.kind, now);
    case "put-off":
    case "reminders-stopped":
    case "reminders-wanted":
      // The case counts as untouched: who wants quiet has done nothing yet.
      return aboutReminders(procedure, known, event, now);
    default:
      return done(procedure, known, event, now);
  }
}

/** Decides what a person did. */
function done(procedure: Procedure, known: Case, event: Done, now: Date): Decision {
  const decision = hasExpired(procedure, known, now)
    ? expire(known, now)
    : decide(procedure, known, event, now);
  if (decision.outcome !== "applied") return nothing(decision.outcome, known);
  const touched = { ...decision, case: { ...decision.case, touchedAt: now.toISOString() } };
  const final = hasExpired(procedure, touched.case, now) ? tooLate(touched, now) : touched;
  return { ...final, effects: [...clockNews(procedure, known, final.case), ...final.effects] };
}

type Done = Exclude<
  CaseEvent,
  AboutReminders | { kind: "time-passed" | "looked" | "blocked" | "unreached" | "returned" }
>;

function decide(procedure: Procedure, known: Case, event: Done, now: Date): Decision {
  if (known.status === "expired") return afterExpiry(procedure, known, event, now);
  if (event.kind === "opened") return opened(procedure, known, event.step, now);
  // The aim is reached another way: only the checklist leads back.
  if (known.status === "alternative") return nothing("stale", known);
  switch (event.kind) {
    case "pressed":
      return pressed(procedure, known, event, now);
    case "answered":
      return answered(procedure, known, event, now);
    case "change-asked":
      return changeAsked(procedure, known, event);
    case "line-ticked":
      return lineTicked(procedure, known, event);
    case "handed-in-after-all":
      return handedIn(procedure, known, event, now);
    case "registered-again":
      return nothing("stale", known);
  }
}

function pressed(procedure: Procedure, known: Case, event: EventOf<"pressed">, now: Date): Decision {
  const option = optionAt(procedure, known, event);
  if (!option || !("go" in option)) return nothing("stale", known);
  const { set } = option;
  const next = set ? withAnswer(known, set.form, set.field, set.value) : known;
  return go(procedure, next, option.go, now);
}

/**
 * The pressed option when its screen is the one the person is at; otherwise the button is an old one. The review's
 * take back the asking for one line: they are still there while it is asked.
 */
function optionAt(procedure: Procedure, known: Case, event: EventOf<"pressed">): Option | undefined {
  const here = known.at.step === event.step && known.at.screen === event.screen;
  if (!here || known.attempt !== event.attempt) return undefined;
  const screen = screenOf(procedure, known.at);
  return lacksLine(screen, known)
    ? undefined
    : optionsOf(screen).find((option) => option.id === event.option);
}

/** A line that a change has brought up and that has no answer yet: the review is not complete without it. */
function lacksLine(screen: Screen, { at: { only }, answers }: Case): boolean {
  return only !== undefined && screen.kind === "review" && answers[screen.form]?.[only] === undefined;
}

function optionsOf(screen: Screen): readonly Option[] {
  return screen.kind === "form" ? [] : screen.options;
}

function opened(procedure: Procedure, known: Case, stepId: string, now: Date): Decision {
  const step = procedure.steps.find((each) => each.id === stepId);
  if (!step) return nothing("stale", known);
  if (missingNeeds(step, known).length > 0) return nothing("locked", known);
  return arrived(known, openStep(procedure, known, step, now));
}

function answered(procedure: Procedure, known: Case, event: EventOf<"answered">, now: Date): Decision {
  const screen = screenOf(procedure, known.at);
  const { only, ...place } = known.at;
  const asking = screen.kind === "form" || (screen.kind === "review" && only === event.field);
  if (!asking || screen.form !== event.form || !asks(procedure, event)) return nothing("stale", known);
  const late = takenBack(procedure, known, event);
  if (late) return expire(late, now);
  const today = localDateOf(now);
  const form = formOf(procedure, event.form);
  const given = withAnswer(known, event.form, event.field, event.value);
  const fitting = keepingAnswers(given, event.form, (id) =>
    form.fields.some((field) => field.id === id && applies(field, { answers: given.answers, today })),
  );
  const next = { ...fitting, ...clockStartedBy(procedure, event) };
  const thanks = thanksFor(procedure, event);
  const missing = nextField(form, { answers: next.answers, today });
  if (screen.kind === "review") {
    // A changed line can bring up a question that did not apply before.
    const at = missing ? { ...place, only: missing.id } : place;
    return applied({ ...next, at }, [...thanks, ...SHOW_ALL]);
  }
  if (missing) return applied({ ...next, asked: askedNow(next, { form, field: missing }, now) }, thanks);
  const further = go(procedure, next, screen.next, now);
  return { ...further, effects: [...thanks, ...further.effects] };
}

/** The contact keyboard stays until a message takes it away. */
function thanksFor(procedure: Procedure, event: EventOf<"answered">): readonly Effect[] {
  const field = formOf(procedure, event.form).fields.find((each) => each.id === event.field);
  return field?.contact ? [{ do: "say", text: "contact-noted", removeKeyboard: true }] : [];
}

function changeAsked(procedure: Procedure, known: Case, event: EventOf<"change-asked">): Decision {
  const screen = screenOf(procedure, known.at);
  if (screen.kind !== "review" || screen.form !== event.form || !asks(procedure, event)) {
    return nothing("stale", known);
  }
  return applied({ ...known, at: { ...known.at, only: event.field } }, SHOW);
}

function asks(procedure: Procedure, { form, field }: { form: string; field: string }): boolean {
  return formOf(procedure, form).fields.some((each) => each.id === field);
}

function lineTicked(procedure: Procedure, known: Case, event: EventOf<"line-ticked">): Decision {
  const screen = screenOf(procedure, known.at);
  if (screen.kind !== "sheet" || screen.form !== event.form || !screen.lines.includes(event.field)) {
    return nothing("stale", known);
  }
  const before = known.ticked[event.form] ?? [];
  if (before.includes(event.field) === event.ticked) return nothing("unchanged", known);
  const ticked = event.ticked ? [...before, event.field] : before.filter((field) => field !== event.field);
  return applied({ ...known, ticked: { ...known.ticked, [event.form]: ticked } }, SHOW);
}
