import { beforeEach, describe, expect, it } from "vitest";
import { processDueCase } from "../../src/app/process-due-case.ts";
import { processDueCases } from "../../src/app/process-due-cases.ts";
import { rescheduleCases } from "../../src/app/reschedule-cases.ts";
import { runEffects } from "../../src/app/run-effects.ts";
import type { Case, Effect } from "../../src/domain/case/case.ts";
import type { Procedure } from "../../src/domain/procedure/procedure.ts";
import { reschedule } from "../../src/domain/reminders/next-due.ts";
import { timetableOf } from "../../src/domain/reminders/timetable.ts";
import { at } from "../support/a-calendar.ts";
import { aTimetable, procedureOf, registered } from "../support/tiny-timetable.ts";
import { aPerson, minute } from "./samples.ts";
import type { Subject } from "./store.contract.ts";

const tiny = procedureOf(aTimetable());
const other: Procedure = { ...tiny, id: "other" };
/** The other procedure after a change of its plan, with a segment that it did not have before. */
const changed: Procedure = {
  ...other,
  reminders: { ...other.reminders, perWeek: 3 },
  segments: [{ id: "registered", valueOf: ({ registered: form }) => form && "yes" }],
};

/** Registered on Monday 2/3 in each procedure, and reminded on Tuesday at half past eight. */
function theirCase(procedure: Procedure): Case {
  const current = { ...registered("2026-03-02"), id: `case-501-${procedure.id}`, procedureId: procedure.id };
  return reschedule(timetableOf(procedure), current, at("2026-03-02", "10:00"));
}

const now = () => at("2026-03-03", "08:30");
const loaded = (subject: Subject, { id }: Procedure) => subject.store.cases.get(501, id);

/** One person in two procedures of one store: what one procedure does leaves the other alone. */
export function proceduresContract(subject: Subject): void {
  describe("a person in two procedures", () => {
    beforeEach(async () => {
      await subject.store.people.save(aPerson(501));
      for (const procedure of [tiny, other]) await subject.store.cases.save(theirCase(procedure), 0);
    });

    it("is reminded by each of its own, with a ledger row for each", async () => {
      const bots = [tiny, other].map((procedure) => botOn(subject, procedure));
      expect(await bots[0]?.tick()).toEqual(["case-501-tiny print"]);
      expect(await loaded(subject, other)).toEqual(theirCase(other));
      expect(await subject.store.ledger.counts()).toMatchObject({ sent: 1, repeats: 0 });

      expect(await bots[0]?.tick()).toEqual([]);
      expect(await bots[1]?.tick()).toEqual(["case-501-other print"]);
      expect(await subject.store.ledger.counts()).toMatchObject({ sent: 2, repeats: 0 });
    });

    it("is due in one while the other holds its claim", async () => {
      const { cases } = subject.store;
      const until = at("2026-03-03", "09:00");
      expect(await cases.claimDue("tiny", now(), until, 9)).toEqual([theirCase(tiny)]);
      expect(await botOn(subject, tiny).tick()).toEqual([]);
      expect(await botOn(subject, other).tick()).toEqual(["case-501-other print"]);
    });

    it("is rescheduled in the one whose plan has changed", async () => {
      expect(await botOn(subject, tiny).replan()).toEqual({ replanned: 0 });
      expect(await botOn(subject, changed).replan()).toEqual({ replanned: 1 });
      expect(await loaded(subject, tiny)).toEqual(theirCase(tiny));
      const { planVersion } = reschedule(timetableOf(changed), theirCase(other), now());
      expect(await loaded(subject, other)).toMatchObject({
        revision: 2,
        planVersion,
        segments: { registered: "yes" },
      });
      expect(await botOn(subject, changed).replan()).toEqual({ replanned: 0 });
    });

    it("answers in each, and is forgotten in both", async () => {
      const { dialogues, people, ledger } = subject.store;
      for (const { id } of [tiny, other]) await dialogues.write(501, `answer:${id}`, id, minute(60));
      await dialogues.delete(501, "answer:tiny");
      expect(await dialogues.read(501, "answer:other")).toBe("other");
      for (const procedure of [tiny, other]) await botOn(subject, procedure).tick();

      await people.forget(501);
      for (const procedure of [tiny, other]) {
        expect(await loaded(subject, procedure)).toBeUndefined();
        expect(await dialogues.read(501, `answer:${procedure.id}`)).toBeUndefined();
      }
      expect(await ledger.counts()).toMatchObject({ sent: 0, sending: 0 });
    });
  });
}

/** What a bot for one procedure does from time to time; sending writes ledger rows and tells what was sent. */
function botOn(subject: Subject, procedure: Procedure) {
  const { cases, ledger } = subject.store;
  const loadCase = (personId: number) => cases.get(personId, procedure.id);
  const deps = { procedure, saveCase: cases.save, loadCase, now };
  const sent: string[] = [];

  async function perform(effect: Effect, { id, personId, attempt }: Case) {
    if (effect.do !== "remind") return {};
    const key = { caseId: id, personId, attempt, reminder: effect.reminder };
    if ((await ledger.begin(key, now())) === "over") return {};
    sent.push(`${id} ${effect.reminder}`);
    await ledger.end(key, { state: "sent", messageId: sent.length }, now());
    return {};
  }

  return {
    async tick(): Promise<readonly string[]> {
      await processDueCases(
        {
          procedureId: procedure.id,
          claimDue: cases.claimDue,
          keepTurn: async () => true,
          alone: (_, task) => task().then(() => true),
          timePassed: (due) =>
            processDueCase(deps, due, (passed, finish) => runEffects(deps, passed, perform, finish)),
          report: (_, error) => {
            throw error;
          },
          atOnce: () => 1,
          now,
        },
        () => true,
      );
      return sent.splice(0);
    },
    replan: () =>
      rescheduleCases({ procedure, outdated: cases.outdated, saveCase: cases.save, now }, () => true),
  };
}
