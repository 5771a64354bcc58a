import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance } from "../../../src/domain/advance.ts";
import type { Case } from "../../../src/domain/case.ts";
import { missingNeeds } from "../../../src/domain/checklist.ts";
import type { CaseEvent } from "../../../src/domain/events.ts";
import { nextField } from "../../../src/domain/form.ts";
import { addDays, localDateOf } from "../../../src/domain/local-date.ts";
import { formOf, screenOf } from "../../../src/domain/procedure.ts";
import { aCase, morning } from "../../support/builders.ts";
import { tiny } from "../../support/tiny-procedure.ts";

const FIRST = morning("2026-03-02");
const HOUR = 3_600_000;

/** What people do: mostly they go on, sometimes they do anything. Numbers choose among what is there. */
type Deed = { readonly kind: string; readonly pick: number; readonly hours: number };

const deed: fc.Arbitrary<Deed> = fc.record({
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

function eventOf({ kind, pick }: Deed, known: Case, now: Date): CaseEvent {
  const screen = screenOf(tiny, known.at);
  const field = (form: string) => among(formOf(tiny, form).fields, pick)?.id ?? "";
  const press = (step: string, at: typeof screen): CaseEvent => ({
    kind: "pressed",
    attempt: Math.max(1, known.attempt - (pick % 7 === 6 ? 1 : 0)),
    step,
    screen: at.id,
    option: at.kind === "form" ? "none" : (among(at.options, pick)?.id ?? ""),
  });
  switch (kind) {
    case "on":
      return willing(known, now);
    case "press":
      return press(known.at.step, screen);
    case "answer":
      return screen.kind === "info"
        ? answerTo("papers", "name", pick, now)
        : answerNow(known, screen.form, pick, now);
    case "open":
      return { kind: "opened", step: among(tiny.steps, pick)?.id ?? "" };
    case "change":
      return { kind: "change-asked", form: "papers", field: field("papers") };
    case "tick":
      return { kind: "line-ticked", form: "papers", field: field("papers") };
    case "stray": {
      const other = among(everyScreen, pick);
      return other ? press(other.step, other.screen) : { kind: "time-passed" };
    }
    case "again":
      return { kind: "registered-again" };
    case "handed-in":
      return { kind: "handed-in-after-all" };
    default:
      return { kind: "time-passed" };
  }
}

function answerNow(known: Case, form: string, pick: number, now: Date): CaseEvent {
  const asked = { answers: known.answers, today: localDateOf(now) };
  const open = known.at.only ?? nextField(formOf(tiny, form), asked)?.id;
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

/** Lets deeds happen one after the other; `look` sees every decision. */
function live(
  deeds: readonly Deed[],
  look: (before: Case, event: CaseEvent, now: Date, after: Case) => void = () => {},
): { known: Case; now: Date } {
  let known = aCase().get();
  let now = FIRST;
  for (const each of deeds) {
    now = new Date(now.getTime() + each.hours * HOUR);
    const event = eventOf(each, known, now);
    const { case: after } = advance(tiny, known, event, now);
    look(known, event, now, after);
    known = after;
  }
  return { known, now };
}

/** The shortest honest way on: what somebody who wants to finish does next. */
function willing(known: Case, now: Date): CaseEvent {
  if (known.status === "expired") return { kind: "registered-again" };
  if (known.status === "alternative") return { kind: "opened", step: "intro" };
  const screen = screenOf(tiny, known.at);
  if (screen.kind === "form" || known.at.only !== undefined) {
    const answer = answerNow(known, "form" in screen ? screen.form : "", 0, now);
    return answer;
  }
  const on = screen.options.find(({ id }) => ["done", "next", "right", "desk", "back"].includes(id));
  return { kind: "pressed", attempt: known.attempt, ...known.at, option: on?.id ?? "" } as CaseEvent;
}

describe("whatever people do, in any order and at any time", () => {
  const lives = fc.array(deed, { minLength: 1, maxLength: 80, size: "max" });
  const always = (check: (before: Case, event: CaseEvent, now: Date, after: Case) => void) =>
    fc.assert(
      fc.property(lives, (deeds) => {
        live(deeds, check);
      }),
      { numRuns: 300 },
    );

  test("they come everywhere: to the end, past the last day and back, and out by the other way", () => {
    const seen = new Set<string>();
    for (const deeds of fc.sample(lives, { numRuns: 300, seed: 7 })) {
      live(deeds, (_, __, ___, { status, attempt, clock, at }) => {
        for (const each of [status, at.step, `attempt ${attempt}`]) seen.add(each);
        if (clock?.overruled) seen.add("overruled");
        if (at.only !== undefined) seen.add("one line");
      });
    }
    const everywhere = ["active", "expired", "done", "alternative", "attempt 2", "overruled", "one line"];
    expect([...everywhere, ...tiny.steps.map(({ id }) => id)].filter((place) => !seen.has(place))).toEqual(
      [],
    );
  });

  test("every step that is done has all it needs done", () => {
    always((_, __, ___, after) => {
      for (const step of tiny.steps) if (after.done[step.id]) expect(missingNeeds(step, after)).toEqual([]);
    });
  });

  test("the place exists, and a question is open where one is asked", () => {
    always((_, __, now, after) => {
      const screen = screenOf(tiny, after.at);
      if (after.status !== "active" || screen.kind !== "form") return;
      const asked = { answers: after.answers, today: localDateOf(now) };
      expect(nextField(formOf(tiny, screen.form), asked)).toBeDefined();
    });
  });

  test("time runs out only after the last day, and then at the first thing that happens", () => {
    always((before, _, now, after) => {
      const over = after.clock !== undefined && localDateOf(now) > after.clock.lastDay;
      if (after.status === "expired" && before.status !== "expired") expect(over).toBe(true);
      if (after.status === "active" && !after.clock?.overruled && !after.done["sign"])
        expect(over).toBe(false);
    });
  });

  test("a moment to wake at is kept exactly while the countdown runs", () => {
    always((_, __, ___, after) => {
      const runs = after.status === "active" && after.clock && !after.clock.overruled && !after.done["sign"];
      expect(after.dueAt !== undefined).toBe(Boolean(runs));
    });
  });

  test("once everything is over, nothing of the papers is kept", () => {
    always((_, __, ___, after) => {
      if (after.status === "done" || after.status === "alternative")
        expect(after.answers["papers"]).toBeUndefined();
    });
  });

  test("the same event at the same moment is decided the same, and the case that is known stays untouched", () => {
    always((before, event, now, after) => {
      const copy = structuredClone(before);
      expect(advance(tiny, before, event, now).case).toEqual(after);
      expect(before).toEqual(copy);
    });
  });

  test("what changes nothing returns the very same case, and owes nothing", () => {
    always((before, event, now) => {
      const decision = advance(tiny, before, event, now);
      if (decision.outcome === "applied") return;
      expect(decision.case).toBe(before);
      expect(decision.effects).toEqual([]);
    });
  });

  test("revision, debts and message ids are left to those who save and send", () => {
    always((before, _, __, after) => {
      const { revision, owed, appliedUpdate, personId, createdAt } = after;
      expect({ revision, owed, appliedUpdate, personId, createdAt }).toEqual({
        revision: before.revision,
        owed: before.owed,
        appliedUpdate: before.appliedUpdate,
        personId: before.personId,
        createdAt: before.createdAt,
      });
      expect(after.history.length).toBeLessThanOrEqual(50);
    });
  });

  test("there is always a way to the end for whoever wants to get there", () => {
    fc.assert(
      fc.property(lives, (deeds) => {
        let { known, now } = live(deeds);
        for (let steps = 0; known.status !== "done"; steps++) {
          if (steps > 60) throw new Error(`no way on from ${JSON.stringify(known.at)} (${known.status})`);
          now = new Date(now.getTime() + 60_000);
          known = advance(tiny, known, willing(known, now), now).case;
        }
      }),
      { numRuns: 500 },
    );
  });
});
