import type { Case, Effect, Place } from "./case.ts";
import { isFarewell, missingNeeds, nextStep } from "./checklist.ts";
import { clockStartedBy, hasExpired, restarted } from "./clock.ts";
import type { CaseEvent, Outcome } from "./events.ts";
import { nextField } from "./form.ts";
import { localDateOf } from "./local-date.ts";
import { formOf, type Go, type Option, type Procedure, type Screen, screenOf, stepOf } from "./procedure.ts";

/** The next case and what the person is to notice, in order. */
export type Decision = {
  readonly outcome: Outcome;
  readonly case: Case;
  readonly effects: readonly Effect[];
};

const SHOW: readonly Effect[] = [{ do: "show" }];
const SHOW_ALL: readonly Effect[] = [{ do: "refresh-status" }, { do: "show" }];
const HISTORY_KEPT = 50;

/** Decides what an event does to a case. Pure: the same arguments always give the same decision. */
export function advance(procedure: Procedure, known: Case, event: CaseEvent, now: Date): Decision {
  if (hasExpired(procedure, known, now)) return expire(known, now);
  if (event.kind === "time-passed") return unchanged(known);
  if (known.status === "expired") return afterExpiry(procedure, known, event, now);
  const decision = decide(procedure, known, event, now);
  if (decision.outcome !== "applied") return decision;
  return { ...decision, case: { ...decision.case, touchedAt: now.toISOString() } };
}

function decide(procedure: Procedure, known: Case, event: CaseEvent, now: Date): Decision {
  switch (event.kind) {
    case "pressed":
      return pressed(procedure, known, event, now);
    case "opened":
      return opened(procedure, known, event.step, now);
    case "answered":
      return answered(procedure, known, event, now);
    case "change-asked":
      return changeAsked(procedure, known, event);
    case "line-ticked":
      return lineTicked(procedure, known, event);
    case "registered-again":
    case "handed-in-after-all":
      return { outcome: "stale", case: known, effects: [] };
    case "time-passed":
      return unchanged(known);
  }
}

type Of<Kind extends CaseEvent["kind"]> = Extract<CaseEvent, { kind: Kind }>;

function pressed(procedure: Procedure, known: Case, event: Of<"pressed">, now: Date): Decision {
  const option = optionAt(procedure, known, event);
  if (!option || !("go" in option)) return { outcome: "stale", case: known, effects: [] };
  const { set } = option;
  const next = set ? withAnswer(known, set.form, set.field, set.value) : known;
  return go(procedure, next, option.go, now);
}

/** The pressed option when its screen is the one the person is at; otherwise the button is an old one. */
function optionAt(procedure: Procedure, known: Case, event: Of<"pressed">): Option | undefined {
  const here = known.at.step === event.step && known.at.screen === event.screen && !known.at.only;
  if (!here || known.attempt !== event.attempt || known.status === "alternative") return undefined;
  return optionsOf(screenOf(procedure, known.at)).find((option) => option.id === event.option);
}

function optionsOf(screen: Screen): readonly Option[] {
  return screen.kind === "form" ? [] : screen.options;
}

function opened(procedure: Procedure, known: Case, stepId: string, now: Date): Decision {
  const step = procedure.steps.find((each) => each.id === stepId);
  const first = step?.screens[0];
  if (!step || !first) return { outcome: "stale", case: known, effects: [] };
  if (missingNeeds(step, known).length > 0) return { outcome: "locked", case: known, effects: [] };
  const screen = known.done[stepId] ? first.id : (known.left[stepId] ?? first.id);
  if (known.at.step === stepId && known.at.screen === screen) return applied(known, SHOW);
  return applied(enter(procedure, { ...known, status: "active" }, { step: stepId, screen }, now), SHOW_ALL);
}

function answered(procedure: Procedure, known: Case, event: Of<"answered">, now: Date): Decision {
  const screen = screenOf(procedure, known.at);
  const form = screen.kind === "form" || screen.kind === "review" ? screen.form : undefined;
  if (form !== event.form) return { outcome: "stale", case: known, effects: [] };
  const { only, ...place } = known.at;
  const answers = withAnswer(known, event.form, event.field, event.value);
  const next = { ...answers, ...clockStartedBy(procedure, answers, event) };
  const thanks = thanksFor(procedure, event);
  if (only) return applied({ ...next, at: place }, [...thanks, ...SHOW_ALL]);
  if (screen.kind !== "form") return { outcome: "stale", case: known, effects: [] };
  const asked = { answers: next.answers, today: localDateOf(now) };
  const missing = nextField(formOf(procedure, event.form), asked);
  if (missing) return applied(next, thanks);
  const further = go(procedure, next, screen.next, now);
  return { ...further, effects: [...thanks, ...further.effects] };
}

/** The contact keyboard stays until a message takes it away. */
function thanksFor(procedure: Procedure, event: Of<"answered">): readonly Effect[] {
  const field = formOf(procedure, event.form).fields.find((each) => each.id === event.field);
  return field?.contact ? [{ do: "say", text: "contact-noted", removeKeyboard: true }] : [];
}

function changeAsked(procedure: Procedure, known: Case, event: Of<"change-asked">): Decision {
  const screen = screenOf(procedure, known.at);
  if (screen.kind !== "review" || screen.form !== event.form || !asks(procedure, event)) {
    return { outcome: "stale", case: known, effects: [] };
  }
  return applied({ ...known, at: { ...known.at, only: event.field } }, SHOW);
}

function asks(procedure: Procedure, { form, field }: { form: string; field: string }): boolean {
  return formOf(procedure, form).fields.some((each) => each.id === field);
}

function lineTicked(procedure: Procedure, known: Case, event: Of<"line-ticked">): Decision {
  const screen = screenOf(procedure, known.at);
  if (screen.kind !== "sheet" || screen.form !== event.form || !screen.lines.includes(event.field)) {
    return { outcome: "stale", case: known, effects: [] };
  }
  const before = known.ticked[event.form] ?? [];
  const ticked = before.includes(event.field)
    ? before.filter((field) => field !== event.field)
    : [...before, event.field];
  return applied({ ...known, ticked: { ...known.ticked, [event.form]: ticked } }, SHOW);
}

function afterExpiry(procedure: Procedure, known: Case, event: CaseEvent, now: Date): Decision {
  if (event.kind === "registered-again") {
    const next = withHistory(restarted(procedure, known), now, `again:${known.attempt + 1}`);
    const first = stepOf(procedure, procedure.clock.restartAt).screens[0];
    if (!first) throw new Error(`step "${procedure.clock.restartAt}" has no screens`);
    const place = { step: procedure.clock.restartAt, screen: first.id };
    return applied(enter(procedure, { ...next, touchedAt: now.toISOString() }, place, now), SHOW_ALL);
  }
  if (event.kind === "handed-in-after-all" && known.clock) {
    const next: Case = { ...known, status: "active", clock: { ...known.clock, overruled: true } };
    return opened(procedure, withHistory(next, now, "overruled"), procedure.clock.stoppedBy, now);
  }
  return { outcome: "stale", case: known, effects: [] };
}

function expire(known: Case, now: Date): Decision {
  const { dueAt: _, ...rest } = known;
  return applied(withHistory({ ...rest, status: "expired" }, now, "expired"), SHOW_ALL);
}

/** Follows a way on from the current place. */
function go(procedure: Procedure, known: Case, to: Go, now: Date): Decision {
  switch (to.to) {
    case "screen":
      return applied(enter(procedure, known, { step: known.at.step, screen: to.screen }, now), SHOW);
    case "done":
      return finishStep(procedure, known, now);
    case "alternative":
      return applied(
        over(procedure, withHistory({ ...known, status: "alternative" }, now, "alternative")),
        SHOW_ALL,
      );
    case "checklist":
    case "troubles":
    case "erase":
      return unchanged(known);
  }
}

function finishStep(procedure: Procedure, known: Case, now: Date): Decision {
  const stepId = known.at.step;
  const { [stepId]: _, ...left } = known.left;
  const marked: Case = { ...known, left, done: { ...known.done, [stepId]: now.toISOString() } };
  const next = withHistory(
    stepId === procedure.clock.stoppedBy ? stopClock(marked) : marked,
    now,
    `done:${stepId}`,
  );
  const following = nextStep(procedure, next);
  const screen = following?.screens[0];
  if (!following || !screen) return applied(over(procedure, { ...next, status: "done" }), SHOW_ALL);
  const resumed = next.left[following.id] ?? screen.id;
  return applied(enter(procedure, next, { step: following.id, screen: resumed }, now), SHOW_ALL);
}

/** Moves to a place. A form with nothing left to ask is passed through at once. */
function enter(procedure: Procedure, known: Case, place: Place, now: Date): Case {
  const screen = screenOf(procedure, place);
  const moved: Case = { ...known, at: place, left: { ...known.left, [place.step]: place.screen } };
  if (isFarewell(procedure, place.step)) return over(procedure, { ...moved, status: "done" });
  if (screen.kind !== "form") return moved;
  const asked = screen.fresh ? withoutAnswers(moved, screen.form, screen.fresh.keep) : moved;
  const missing = nextField(formOf(procedure, screen.form), {
    answers: asked.answers,
    today: localDateOf(now),
  });
  return missing ? asked : go(procedure, asked, screen.next, now).case;
}

function over(procedure: Procedure, known: Case): Case {
  const answers = Object.fromEntries(
    Object.entries(known.answers).filter(([form]) => !procedure.eraseWhenOver.includes(form)),
  );
  return { ...stopClock(known), answers, ticked: {} };
}

function stopClock(known: Case): Case {
  const { dueAt: _, ...rest } = known;
  return rest;
}

function withAnswer(known: Case, form: string, field: string, value: string): Case {
  return { ...known, answers: { ...known.answers, [form]: { ...known.answers[form], [field]: value } } };
}

function withoutAnswers(known: Case, form: string, keep: readonly string[]): Case {
  const kept = Object.entries(known.answers[form] ?? {}).filter(([field]) => keep.includes(field));
  return { ...known, answers: { ...known.answers, [form]: Object.fromEntries(kept) } };
}

function withHistory(known: Case, now: Date, what: string): Case {
  return { ...known, history: [...known.history, { at: now.toISOString(), what }].slice(-HISTORY_KEPT) };
}

function applied(next: Case, effects: readonly Effect[]): Decision {
  return { outcome: "applied", case: next, effects };
}

function unchanged(known: Case): Decision {
  return { outcome: "unchanged", case: known, effects: [] };
}
