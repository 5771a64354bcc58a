import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance } from "../../../../src/domain/advance.ts";
import { localDateOf } from "../../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../../src/domain/case/case.ts";
import { missingNeeds } from "../../../../src/domain/case/checklist.ts";
import type { CaseEvent } from "../../../../src/domain/case/events.ts";
import { nextField } from "../../../../src/domain/procedure/form.ts";
import { formOf, screenOf } from "../../../../src/domain/procedure/procedure.ts";
import { aCase, morning } from "../../../support/builders.ts";
import { type Action, action, eventOf, willing } from "../../../support/runs/actions.ts";
import { tiny } from "../../../support/tiny-procedure.ts";

const FIRST = morning("2026-03-02");
const HOUR = 3_600_000;

/** Lets actions happen one after the other; `look` sees every decision. */
function play(
  actions: readonly Action[],
  look: (before: Case, event: CaseEvent, now: Date, after: Case) => void = () => {},
): { current: Case; now: Date } {
  let current = aCase().get();
  let now = FIRST;
  for (const each of actions) {
    now = new Date(now.getTime() + each.hours * HOUR);
    const event = eventOf(each, current, now);
    const { case: after } = advance(tiny, current, event, now);
    look(current, event, now, after);
    current = after;
  }
  return { current, now };
}

describe("whatever people do, in any order and at any time", () => {
  const runs = fc.array(action, { minLength: 1, maxLength: 80, size: "max" });
  const always = (check: (before: Case, event: CaseEvent, now: Date, after: Case) => void) =>
    fc.assert(
      fc.property(runs, (actions) => {
        play(actions, check);
      }),
      { numRuns: 300 },
    );

  test("they come everywhere: to the end, past the last day and back, and out by the other way", () => {
    const seen = new Set<string>();
    for (const actions of fc.sample(runs, { numRuns: 300, seed: 7 })) {
      play(actions, (_, __, ___, { status, attempt, deadline, at }) => {
        for (const each of [status, at.step, `attempt ${attempt}`]) seen.add(each);
        if (deadline?.isMet) seen.add("overruled");
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
      const over = after.deadline !== undefined && localDateOf(now) > after.deadline.lastDay;
      if (after.status === "expired" && before.status !== "expired") expect(over).toBe(true);
      if (after.status === "active" && !after.deadline?.isMet && !after.done["sign"])
        expect(over).toBe(false);
    });
  });

  test("a moment to wake at is kept exactly while the deadline runs", () => {
    always((_, __, ___, after) => {
      const runs =
        after.status === "active" && after.deadline && !after.deadline.isMet && !after.done["sign"];
      expect(after.dueAt !== undefined).toBe(Boolean(runs));
    });
  });

  test("once everything is over, nothing of the papers is kept", () => {
    always((_, __, ___, after) => {
      if (after.status === "done" || after.status === "alternative")
        expect(after.answers["papers"]).toBeUndefined();
    });
  });

  test("the same event at the same moment is decided the same, and the case it was decided on stays untouched", () => {
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

  test("revision, effects and message ids are left to those who save and send", () => {
    always((before, _, __, after) => {
      const { revision, pendingEffects, appliedUpdate, personId, createdAt } = after;
      expect({ revision, pendingEffects: pendingEffects, appliedUpdate, personId, createdAt }).toEqual({
        revision: before.revision,
        pendingEffects: before.pendingEffects,
        appliedUpdate: before.appliedUpdate,
        personId: before.personId,
        createdAt: before.createdAt,
      });
      expect(after.history.length).toBeLessThanOrEqual(50);
    });
  });

  test("there is always a way to the end for whoever wants to get there", () => {
    fc.assert(
      fc.property(runs, (actions) => {
        let { current, now } = play(actions);
        for (let steps = 0; current.status !== "done"; steps++) {
          if (steps > 60) throw new Error(`no way on from ${JSON.stringify(current.at)} (${current.status})`);
          now = new Date(now.getTime() + 60_000);
          current = advance(tiny, current, willing(current, now), now).case;
        }
      }),
      { numRuns: 500 },
    );
  });
});
