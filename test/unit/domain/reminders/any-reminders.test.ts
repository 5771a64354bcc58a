import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay } from "../../../../src/domain/calendar/calendar.ts";
import { isQuiet } from "../../../../src/domain/calendar/hours.ts";
import { daysBetween, localDateOf } from "../../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../../src/domain/case/case.ts";
import { hasExpired } from "../../../../src/domain/deadline/deadline.ts";
import { lastDayToHandIn } from "../../../../src/domain/deadline/safe-days.ts";
import { forecast } from "../../../../src/domain/forecast.ts";
import { dueReminder, nextReminder, recordDecision } from "../../../../src/domain/reminders/decide.ts";
import { reschedule } from "../../../../src/domain/reminders/next-due.ts";
import { runs } from "../../../support/runs/any-run.ts";
import { type Observer, play, type Run, type Sent } from "../../../support/runs/reminder-run.ts";
import { tiny } from "../../../support/tiny-procedure.ts";
import { procedureOf } from "../../../support/tiny-timetable.ts";

const always = (observer: Observer) =>
  fc.assert(
    fc.property(runs, (run) => play(run, observer)),
    { numRuns: 200 },
  );
const eachSent = (check: (sent: Sent) => void) => always({ sent: check });

/** The last day to hand in while the deadline runs, in the words of the case. */
function safeDayOf({ before, timetable }: Sent) {
  const runs = before.status === "active" && !before.deadline?.isMet && !before.done["sign"];
  return runs && before.deadline ? lastDayToHandIn(timetable.calendar, before.deadline) : undefined;
}

describe("whatever people do, whatever the plan, however often the bot is down", () => {
  test("every kind of thing happens: each reminder, each decision, quiet on request", () => {
    const seen = new Set<string>();
    for (const run of fc.sample(runs, { numRuns: 400, seed: 7 })) {
      play(run, {
        sent({ reminder, before }) {
          seen.add(reminder.id);
          if (before.attempt > 1) seen.add("second attempt");
          if (before.snoozedUntil) seen.add("snoozed");
        },
        settled(current, now, timetable) {
          if (current.reminderRecords?.some(({ skipped }) => skipped)) seen.add("passed over");
          seen.add(dueReminder(timetable, current, now).do);
        },
      });
    }
    const everything =
      "idle-1 idle-2 print hand-in-3 hand-in-5 hand-in-7 hand-in-9 last-morning last-afternoon run-out app " +
      "wait nothing snoozed";
    const missing = [...everything.split(" "), "second attempt", "passed over"].filter(
      (each) => !seen.has(each),
    );
    expect(missing).toEqual([]);
  });

  test("nobody is disturbed in quiet hours", () => {
    eachSent(({ now, timetable }) => expect(isQuiet(timetable.calendar, now)).toBe(false));
  });

  test("nobody is reminded of what is done, of what is over, or against their will", () => {
    eachSent(({ before, reminder: { while: waiting } }) => {
      expect(before.isUnreachable).toBeUndefined();
      if (waiting === "run-out") expect(before.status).toBe("expired");
      else {
        expect(before.status).toBe("active");
        expect(before.done[waiting.for]).toBeUndefined();
        expect(waiting.after.filter((step) => !before.done[step])).toEqual([]);
      }
    });
  });

  test("nobody gets the same reminder twice in an attempt, unless they asked for it", () => {
    eachSent(({ before: { attempt }, reminder, earlier }) => {
      const same = earlier.filter((each) => each.attempt === attempt && each.reminder.id === reminder.id);
      expect(same).toEqual([]);
    });
    always({
      settled({ reminderRecords = [] }) {
        const keys = reminderRecords.map(({ attempt, id }) => `${attempt} ${id}`);
        expect(new Set(keys).size).toBe(keys.length);
      },
    });
  });

  test("nobody gets more than one a day, or more than the week allows, but on the last day", () => {
    eachSent(({ reminder, now, earlier, timetable: { plan } }) => {
      if (reminder.kind === "last-day") return;
      const today = localDateOf(now);
      const exempt = plan.reminders.filter(({ kind }) => kind === "last-day").map(({ id }) => id);
      const ages = earlier
        .filter((each) => !exempt.includes(each.reminder.id))
        .map((each) => daysBetween(localDateOf(each.now), today))
        .filter((age) => age < 7);
      expect(ages).not.toContain(0);
      expect(ages.length).toBeLessThan(plan.perWeek);
    });
  });

  test("who is to hand in is told on a working day, on or before the last one there is", () => {
    eachSent((sent) => {
      const { reminder, now, before, timetable } = sent;
      if (reminder.kind === "on-day") return;
      const today = localDateOf(now);
      const safe = safeDayOf(sent);
      expect(safe && today <= safe && today >= (before.deadline?.startedOn ?? "")).toBe(true);
      if (reminder.kind === "last-day") expect(today).toBe(safe);
      else expect(isWorkingDay(timetable.calendar, today) || today === safe).toBe(true);
    });
  });

  test("who asked for quiet has it, but for the last day", () => {
    eachSent((sent) => {
      const { snoozedUntil } = sent.before;
      if (!snoozedUntil || sent.reminder.kind === "last-day") return;
      const today = localDateOf(sent.now);
      expect(today >= snoozedUntil || today === safeDayOf(sent)).toBe(true);
    });
  });

  test("a time without the bot leads to one message at most, and then nothing is left over", () => {
    always({
      looked: (count) => expect(count).toBeLessThanOrEqual(1),
      settled(current, now, timetable) {
        expect(["nothing", "wait"]).toContain(dueReminder(timetable, current, now).do);
        const { dueAt } = reschedule(timetable, current, now);
        if (dueAt !== undefined) expect(new Date(dueAt) > now).toBe(true);
      },
    });
  });

  test("what comes next depends on the case alone, and on nothing in it but the person's way", () => {
    always({
      settled(current, _, timetable) {
        const stored = JSON.parse(JSON.stringify(current)) as Case;
        const other: Case = {
          ...stored,
          revision: 99,
          pendingEffects: [],
          history: [],
          statusMessage: 5,
          ticked: {},
        };
        expect(nextReminder(timetable, other)).toEqual(nextReminder(timetable, current));
      },
    });
  });

  test("the forecast is what happens to who does nothing more", () => {
    fc.assert(
      fc.property(runs, (run) => {
        let last: Parameters<NonNullable<Observer["settled"]>> | undefined;
        play(run, {
          settled(...now) {
            last = now;
          },
        });
        if (!last) return;
        const [current, now, timetable] = last;
        const happened: unknown[] = [];
        const quiet: Run = {
          timetables: [timetable],
          begins: current,
          turns: [
            { kind: "down", hours: 0 },
            ...Array.from({ length: 40 }, () => ({ kind: "tick" as const, late: 0 })),
          ],
        };
        play(quiet, { sent: ({ reminder, now: when }) => happened.push({ id: reminder.id, at: when }) }, now);
        const entries = forecast(procedureOf(timetable), current, now);
        expect(entries.map(({ id, at }) => ({ id, at }))).toEqual(happened);
      }),
      { numRuns: 150 },
    );
  });
});

describe("when the bot comes back", () => {
  test("whoever missed something gets the newest of it that still has a sense, now or as soon as that may be, and nothing else", () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 240 }), (run, hours) => {
        play(run, {
          settled(current, now, timetable) {
            const back = new Date(now.getTime() + hours * 3_600_000);
            if (hasExpired(tiny, current, back)) return;
            const missed = forecast(procedureOf(timetable), current, now).filter((each) => each.at <= back);
            const decision = dueReminder(timetable, current, back);
            if (missed.length > 0) expect(decision.do).not.toBe("nothing");
            if (decision.do !== "send") return;
            const over = [decision.reminder.id, ...decision.skipped];
            expect(missed.filter(({ id }) => !over.includes(id))).toEqual([]);
            const after = recordDecision(current, decision, back);
            expect(dueReminder(timetable, after, back)).toEqual({ do: "nothing" });
            const later = forecast(procedureOf(timetable), after, back).filter(({ id }) => over.includes(id));
            expect(later).toEqual([]);
          },
        });
      }),
      { numRuns: 100 },
    );
  });
});
