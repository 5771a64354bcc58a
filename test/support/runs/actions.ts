import fc from "fast-check";
import { addDays, localDateOf } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import type { CaseEvent } from "../../../src/domain/case/events.ts";
import { nextField } from "../../../src/domain/procedure/form.ts";
import { formOf, screenOf } from "../../../src/domain/procedure/procedure.ts";
import { tiny } from "../tiny-procedure.ts";

/** What people do: mostly they go on, sometimes they do anything. Numbers choose among what is there. */
export type Action = { readonly kind: string; readonly pick: number; readonly hours: number };

/** Anything that somebody may do next; the hours are how long they let pass before. */
export const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(
    ..."on on on on on on on on press press answer open change tick stray pass again handed-in".split(" "),
  ),
  pick: fc.nat(200),
  // Mostly soon, sometimes after a long silence.
  hours: fc.oneof({ weight: 9, arbitrary: fc.nat(8) }, { weight: 1, arbitrary: fc.nat(24 * 12) }),
});

const among = <Thing>(things: readonly Thing[], pick: number): Thing | undefined =>
  things[pick % things.length];
const everyScreen = tiny.steps.flatMap((step) => step.screens.map((screen) => ({ step: step.id, screen })));

/** The event that an action comes to, where the case is now. */
export function eventOf({ kind, pick }: Action, current: Case, now: Date): CaseEvent {
  const screen = screenOf(tiny, current.at);
  const field = (form: string) => among(formOf(tiny, form).fields, pick)?.id ?? "";
  const press = (step: string, at: typeof screen): CaseEvent => ({
    kind: "pressed",
    attempt: Math.max(1, current.attempt - (pick % 7 === 6 ? 1 : 0)),
    step,
    screen: at.id,
    option: at.kind === "form" ? "none" : (among(at.options, pick)?.id ?? ""),
  });
  switch (kind) {
    case "on":
      return willing(current, now);
    case "press":
      return press(current.at.step, screen);
    case "answer":
      return screen.kind === "info"
        ? answerTo("papers", "name", pick, now)
        : answerNow(current, screen.form, pick, now);
    case "open":
      return { kind: "opened", step: among(tiny.steps, pick)?.id ?? "" };
    case "change":
      return { kind: "change-asked", form: "papers", field: field("papers") };
    case "tick":
      return { kind: "line-ticked", form: "papers", field: field("papers"), ticked: pick % 2 === 0 };
    case "stray": {
      const other = among(everyScreen, pick);
      return other ? press(other.step, other.screen) : { kind: "tick" };
    }
    case "again":
      return { kind: "restarted", attempt: current.attempt };
    case "handed-in":
      return { kind: "handed-in", attempt: current.attempt };
    default:
      return { kind: "tick" };
  }
}

function answerNow(current: Case, form: string, pick: number, now: Date): CaseEvent {
  const asked = { answers: current.answers, today: localDateOf(now) };
  const open = current.at.only ?? nextField(formOf(tiny, form), asked)?.id;
  return answerTo(form, open ?? among(formOf(tiny, form).fields, pick)?.id ?? "", pick, now);
}

function answerTo(form: string, field: string, pick: number, now: Date): CaseEvent {
  const values: Record<string, string> = {
    on: addDays(localDateOf(now), -(pick % 14)),
    kind: pick % 2 ? "card" : "pass",
    way: pick % 2 ? "post" : "desk",
  };
  return { kind: "answered", form, field, value: values[field] ?? `${field} ${pick}` };
}

/** The shortest honest way on: what somebody who wants to finish does next. */
export function willing(current: Case, now: Date): CaseEvent {
  if (current.status === "expired") return { kind: "restarted", attempt: current.attempt };
  if (current.status === "alternative") return { kind: "opened", step: "intro" };
  const screen = screenOf(tiny, current.at);
  if (screen.kind === "form" || current.at.only !== undefined) {
    const answer = answerNow(current, "form" in screen ? screen.form : "", 0, now);
    return answer;
  }
  const on = screen.options.find(({ id }) => ["done", "next", "right", "desk", "back"].includes(id));
  return { kind: "pressed", attempt: current.attempt, ...current.at, option: on?.id ?? "" } as CaseEvent;
}
