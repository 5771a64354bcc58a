import { beforeEach, describe, expect, it } from "vitest";
import type { App } from "../../src/app/app.ts";
import type { Messenger } from "../../src/app/messenger.ts";
import { type DueRun, processDueCases } from "../../src/app/process-due-cases.ts";
import { rescheduleCases } from "../../src/app/reschedule-cases.ts";
import type { Case } from "../../src/domain/case/case.ts";
import type { Procedure } from "../../src/domain/procedure/procedure.ts";
import { reschedule } from "../../src/domain/reminders/next-due.ts";
import { timetableOf } from "../../src/domain/reminders/timetable.ts";
import { createLog } from "../../src/ops/log.ts";
import { at } from "../support/a-calendar.ts";
import { aTimetable, procedureOf, registered } from "../support/tiny-timetable.ts";
import { contentOf } from "../unit/app/support.ts";
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
      expect(await botOn(subject, tiny).reschedule()).toEqual({ rescheduled: 0 });
      expect(await botOn(subject, changed).reschedule()).toEqual({ rescheduled: 1 });
      expect(await loaded(subject, tiny)).toEqual(theirCase(tiny));
      const { planVersion } = reschedule(timetableOf(changed), theirCase(other), now());
      expect(await loaded(subject, other)).toMatchObject({
        revision: 2,
        planVersion,
        segments: { registered: "yes" },
      });
      expect(await botOn(subject, changed).reschedule()).toEqual({ rescheduled: 0 });
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

/** What a bot for one procedure does from time to time, with the real use cases; sending tells what was sent. */
function botOn({ store }: Subject, procedure: Procedure) {
  const sent: string[] = [];
  const remind: Messenger["remind"] = async ({ case: { id } }, reminder) => {
    sent.push(`${id} ${reminder.id}`);
    return { outcome: "sent", messageId: sent.length };
  };
  const app: App = {
    content: contentOf(procedure),
    store,
    dialogues: store.dialogues,
    messenger: { remind } as Messenger,
    readFailure: () => undefined,
    now,
    newId: () => "new",
    log: createLog({ level: "silent", write: () => {} }),
  };
  const run: DueRun = {
    keepTurn: async () => true,
    alone: (_, task) => task().then(() => true),
    maxInFlight: () => 1,
  };
  return {
    async tick(): Promise<readonly string[]> {
      await processDueCases(app, run, () => true);
      return sent.splice(0);
    },
    reschedule: () => rescheduleCases(app, () => true),
  };
}
