import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { changeReachability } from "../../../../src/domain/case/reachability.ts";
import { aCase, morning } from "../../../support/builders.ts";

const monday = morning("2026-03-02");
const tuesday = morning("2026-03-03");
const struck: Case = aCase().having({ firstFailureAt: monday.toISOString() }).get();
const gone: Case = aCase().having({ firstFailureAt: monday.toISOString(), isUnreachable: true }).get();

describe("somebody whom a message did not reach", () => {
  test("is not given up at once", () => {
    const decision = changeReachability(aCase().get(), "unreachable", monday);
    expect(decision).toMatchObject({ outcome: "applied", effects: [] });
    expect(decision.case.firstFailureAt).toBe(monday.toISOString());
    expect(decision.case.isUnreachable).toBeUndefined();
  });

  test("is not given up for a second word within the day, and nothing is written", () => {
    const decision = changeReachability(struck, "unreachable", new Date(tuesday.getTime() - 1));
    expect(decision).toEqual({ outcome: "unchanged", case: struck, effects: [] });
  });

  test("is out of reach when Telegram says so again a day later", () => {
    const decision = changeReachability(struck, "unreachable", tuesday);
    expect(decision.outcome).toBe("applied");
    expect(decision.case.isUnreachable).toBe(true);
    expect(decision.case.history.at(-1)?.what).toBe("unreachable");
  });

  test("is left alone once that is known", () => {
    expect(changeReachability(gone, "unreachable", tuesday).outcome).toBe("unchanged");
    expect(changeReachability(gone, "blocked", tuesday).outcome).toBe("unchanged");
  });
});

test("somebody who blocks the bot says it themselves: once is enough", () => {
  expect(changeReachability(aCase().get(), "blocked", monday).case.isUnreachable).toBe(true);
});

describe("somebody who comes back", () => {
  test("is within reach again, and the next trouble counts anew", () => {
    const { outcome, case: back } = changeReachability(gone, "reachable", tuesday);
    expect(outcome).toBe("applied");
    expect(back.isUnreachable).toBeUndefined();
    expect(back.firstFailureAt).toBeUndefined();
    expect(back.history.at(-1)?.what).toBe("reachable");
  });

  test("from a single failure only loses that", () => {
    const { case: back } = changeReachability(struck, "reachable", tuesday);
    expect(back.firstFailureAt).toBeUndefined();
    expect(back.history).toEqual(struck.history);
  });

  test("and was never away changes nothing", () => {
    expect(changeReachability(aCase().get(), "reachable", tuesday).outcome).toBe("unchanged");
  });

  test("and wanted no reminders still wants none", () => {
    const quiet = aCase().having({ remindersOff: true, firstFailureAt: monday.toISOString() }).get();
    expect(changeReachability(quiet, "reachable", tuesday).case.remindersOff).toBe(true);
  });
});
