import { expect, it } from "vitest";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import { aCase } from "../../support/builders.ts";
import { createRandom } from "../../support/random.ts";
import { peopleOf } from "../people/persona.ts";
import type { Evidence } from "./evidence.ts";
import { invariants } from "./invariants.ts";
import { createRecord, type PersonRecord, type ReceivedReminder } from "./recorder.ts";

const at = (time: string) => Date.parse(`2026-04-${time}:00+07:00`);
const received = (id: string, time: string): ReceivedReminder => ({
  id,
  attempt: 1,
  at: at(time),
  messageId: 1,
});

/** Somebody who registered on Monday the 13th and was reminded of printing the next day. */
function registered(more: readonly ReceivedReminder[] = []): PersonRecord {
  const [persona] = peopleOf(1, createRandom(1));
  if (!persona) throw new Error("There is nobody");
  const record = createRecord(persona);
  record.history.reached.set("agreed", at("13T10:00"));
  record.history.registeredAt = at("13T11:00");
  record.history.registeredOn = "2026-04-13" as LocalDate;
  record.chat.push({ messageId: 1, buttons: ["s1:declaration.print.done"], asks: undefined });
  record.received.push(received("print-and-sign", "14T08:30"), ...more);
  return record;
}

function evidence(record: PersonRecord, change: Partial<Evidence> = {}): Evidence {
  const current = aCase()
    .having({ at: { step: "declaration", screen: "print" } })
    .get();
  return {
    firstDay: "2026-04-13" as LocalDate,
    end: at("30T00:00"),
    records: [record],
    messages: 1,
    kills: 0,
    faults: { "too-many-requests": 0, "server-error": 0, "internal-error": 0, "answer-lost": 0, dropped: 0 },
    refused: [],
    pending: 0,
    inbox: { waiting: 0, dead: 0 },
    notices: { sending: 0, sent: record.received.length, failed: 0, unknown: 0, unsent: 0, repeats: 0 },
    cases: new Map([[record.persona.id, current]]),
    brokenForecasts: [],
    bot: { cpuMs: 0, peakMb: 0 },
    ...change,
  };
}

const broken = (what: Evidence) =>
  invariants.filter(({ breaches }) => breaches(what).length > 0).map(({ says }) => says);

it("holds, all of it, for somebody with whom all is well", () => {
  expect(broken(evidence(registered()))).toEqual([]);
});

it("holds for somebody who is about to change one line of a review", () => {
  const changing = registered();
  changing.chat.push({ messageId: 2, buttons: ["d:phone.skip"], asks: undefined });
  const current = aCase()
    .having({
      at: { step: "who", screen: "check", only: "phone" },
      asked: { id: 2, field: "phone", place: "1/who/check/phone/1", at: "2026-04-14T03:00:00.000Z" },
    })
    .get();
  expect(broken(evidence(changing, { cases: new Map([[changing.persona.id, current]]) }))).toEqual([]);
});

const well = registered();
const silence = registered();
silence.answered = false;
const handedIn = registered([received("hand-in-first", "16T08:30")]);
handedIn.history.handedInAt = at("15T10:00");
const elsewhere = registered();
elsewhere.chat.push({ messageId: 2, buttons: ["d:way.v-post"], asks: undefined });

it.each<[string, Evidence, RegExp]>([
  [
    "a reminder at night",
    evidence(registered([received("hand-in-first", "16T20:00")])),
    /between 20:00 and 8:00/,
  ],
  ["a reminder of what is done", evidence(handedIn), /reminded of what is done/],
  [
    "a reminder that is too late",
    evidence(registered([received("hand-in-late", "24T08:30")])),
    /the last day that helps/,
  ],
  [
    "a reminder that comes twice",
    evidence(registered([received("print-and-sign", "14T08:31")]), {
      notices: { ...evidence(well).notices, repeats: 0 },
    }),
    /comes twice/,
  ],
  ["two reminders on a day", evidence(registered([received("hand-in-first", "14T14:00")])), /at most four/],
  ["a forecast that did not come true", evidence(well, { brokenForecasts: ["…"] }), /falls silent/],
  ["a ledger that says less", evidence(well, { notices: { ...evidence(well).notices, sent: 0 } }), /ledger/],
  ["an update that waits", evidence(well, { inbox: { waiting: 1, dead: 0 } }), /no update is lost/],
  ["an act without an answer", evidence(silence), /last act was answered/],
  ["a chat that shows another place", evidence(elsewhere), /the place of the stored case/],
  ["a refused call", evidence(well, { refused: ["sendMessage: Bad Request"] }), /wrong in itself/],
])("finds %s, and nothing else", (_, what, wanted) => {
  const found = broken(what);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(wanted);
});
