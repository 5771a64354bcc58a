import { describe, expect, it } from "vitest";
import { toCase2 } from "../../../../src/storage/migrations/case-2.ts";
import { readCase, writeCase } from "../../../../src/storage/migrations/stored-case.ts";
import { aCase } from "../../../contract/samples.ts";

/** A case as version 1 stored it. */
const case1 = {
  personId: 501,
  procedureId: "vssid",
  revision: 7,
  status: "active",
  attempt: 1,
  at: { step: "details", screen: "ask", only: "email" },
  left: { details: "ask" },
  done: { who: "2026-03-02T05:00:00.000Z" },
  answers: { who: { track: "staff", unit: "Khoa Luật" } },
  ticked: {},
  asked: { id: 6, field: "email", place: "details.ask", at: "2026-03-02T05:00:00.000Z" },
  dueAt: "2026-03-03T01:30:00.000Z",
  planId: "c4343221",
  appliedUpdate: 12,
  owed: [
    { do: "say", text: "thanks", args: { n: 1 }, removeKeyboard: true },
    { do: "say", text: "clock-stopped" },
    { do: "refresh-clock" },
  ],
  promptMessage: 4,
  history: [{ at: "2026-03-02T05:00:00.000Z", what: "began" }],
  createdAt: "2026-03-02T05:00:00.000Z",
  touchedAt: "2026-03-02T05:00:00.000Z",
};

const case2 = {
  id: "501:vssid",
  personId: 501,
  procedureId: "vssid",
  revision: 7,
  status: "active",
  attempt: 1,
  at: { step: "details", screen: "ask", only: "email" },
  resumeAt: { details: "ask" },
  done: { who: "2026-03-02T05:00:00.000Z" },
  answers: { who: { track: "staff", unit: "Khoa Luật" } },
  segments: { track: "staff" },
  ticked: {},
  asked: { id: 6, field: "email", place: "details.ask", at: "2026-03-02T05:00:00.000Z" },
  dueAt: "2026-03-03T01:30:00.000Z",
  appliedUpdate: 12,
  pendingEffects: [
    { do: "say", text: "thanks", args: { n: 1 }, removeKeyboard: true },
    { do: "say", text: "deadline-met" },
    { do: "refresh-deadline" },
  ],
  promptMessage: 4,
  history: [{ at: "2026-03-02T05:00:00.000Z", what: "began" }],
  createdAt: "2026-03-02T05:00:00.000Z",
  touchedAt: "2026-03-02T05:00:00.000Z",
};

describe("a case of version 1", () => {
  it("has an id, its segment and today's names, and is rescheduled once", () => {
    expect(readCase(JSON.stringify(case1))).toEqual(case2);
  });

  const on = "2026-03-02";
  it.each([
    [
      { clock: { startedOn: on, lastDay: "2026-03-12", overruled: true } },
      { deadline: { startedOn: on, lastDay: "2026-03-12", isMet: true } },
    ],
    [
      { clock: { startedOn: on, lastDay: "2026-03-12" } },
      { deadline: { startedOn: on, lastDay: "2026-03-12" } },
    ],
    [
      {
        reminded: [
          { attempt: 1, id: "a", at: on, cameOn: on },
          { attempt: 1, id: "b", at: on, passedOver: true },
        ],
      },
      {
        reminderRecords: [
          { attempt: 1, id: "a", at: on, arrivedOn: on },
          { attempt: 1, id: "b", at: on, skipped: true },
        ],
      },
    ],
    [
      { pinned: { message: 7, day: on, isLoose: true } },
      { pinned: { messageId: 7, day: on, isPinPending: true } },
    ],
    [{ pinned: { message: 7, day: on } }, { pinned: { messageId: 7, day: on } }],
    [{ strike: `${on}T05:00:00.000Z` }, { firstFailureAt: `${on}T05:00:00.000Z` }],
    [{ mute: "unreachable" }, { isUnreachable: true }],
    [{ mute: "opted-out" }, { remindersOff: true }],
    [
      { mute: "unreachable", optedOut: true },
      { isUnreachable: true, remindersOff: true },
    ],
    [{ optedOut: true }, { remindersOff: true }],
    [
      { snoozedUntil: on, statusMessage: 5 },
      { snoozedUntil: on, statusMessage: 5 },
    ],
  ])("keeps %j as %j", (old, today) => {
    expect(toCase2({ ...case1, ...old })).toEqual({ ...case2, ...today });
  });

  it("of a person who has not said the track has no segments", () => {
    expect(readCase(JSON.stringify({ ...case1, answers: {} }))).toEqual({
      ...case2,
      answers: {},
      segments: {},
    });
  });
});

describe("a stored case", () => {
  it("is read as it was written", () => {
    expect(readCase(writeCase(aCase(501)))).toEqual(aCase(501));
    expect(JSON.parse(writeCase(aCase(501)))).toMatchObject({ version: 2 });
  });

  it("of a newer version is refused", () => {
    expect(() => readCase(JSON.stringify({ version: 3, ...aCase(501) }))).toThrow(
      "A stored case was written by a newer version of the bot (its shape is version 3, this one knows 2)",
    );
  });
});
