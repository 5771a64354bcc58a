import fc from "fast-check";
import { expect, test } from "vitest";
import { advance } from "../../../../src/domain/advance.ts";
import { reschedule } from "../../../../src/domain/reminders/next-due.ts";
import { at } from "../../../support/a-calendar.ts";
import { action, eventOf } from "../../../support/runs/actions.ts";
import { aTimetable, procedureOf, registered } from "../../../support/tiny-timetable.ts";

const HOUR = 3_600_000;
const timetable = aTimetable();
const procedure = procedureOf(timetable);

test("the moment that is kept while people do things is the one that the case alone would give", () => {
  fc.assert(
    fc.property(
      fc.array(action, { maxLength: 40 }),
      fc.array(fc.boolean(), { maxLength: 40 }),
      (actions, ticks) => {
        let now = at("2026-03-02", "10:00");
        let current = reschedule(timetable, registered("2026-03-02", now), now);
        for (const [turn, each] of actions.entries()) {
          now = new Date(now.getTime() + each.hours * HOUR);
          const event = ticks[turn] ? ({ kind: "tick" } as const) : eventOf(each, current, now);
          const decision = advance(procedure, current, event, now);
          current = decision.case;
          if (decision.outcome === "applied")
            expect(current.dueAt).toBe(reschedule({ ...timetable, procedure }, current, now).dueAt);
        }
      },
    ),
    { numRuns: 500 },
  );
});
