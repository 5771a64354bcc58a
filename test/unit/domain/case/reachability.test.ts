import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/domain/case/case.ts";
import { reached } from "../../../../src/domain/case/reachability.ts";
import { aCase, morning } from "../../../support/builders.ts";

const monday = morning("2026-03-02");
const tuesday = morning("2026-03-03");
const struck: Case = aCase().having({ strike: monday.toISOString() }).get();
const gone: Case = aCase().having({ strike: monday.toISOString(), mute: "unreachable" }).get();

describe("somebody whom a message did not reach", () => {
  test("is not given up at once", () => {
    const decision = reached(aCase().get(), "unreached", monday);
    expect(decision).toMatchObject({ outcome: "applied", effects: [] });
    expect(decision.case.strike).toBe(monday.toISOString());
    expect(decision.case.mute).toBeUndefined();
  });

  test("is not given up for a second word within the day, and nothing is written", () => {
    const decision = reached(struck, "unreached", new Date(tuesday.getTime() - 1));
    expect(decision).toEqual({ outcome: "unchanged", case: struck, effects: [] });
  });

  test("is out of reach when Telegram says so again a day later", () => {
    const decision = reached(struck, "unreached", tuesday);
    expect(decision.outcome).toBe("applied");
    expect(decision.case.mute).toBe("unreachable");
    expect(decision.case.history.at(-1)?.what).toBe("unreachable");
  });

  test("is left alone once that is known", () => {
    expect(reached(gone, "unreached", tuesday).outcome).toBe("unchanged");
    expect(reached(gone, "blocked", tuesday).outcome).toBe("unchanged");
  });
});

test("somebody who blocks the bot says it themselves: once is enough", () => {
  expect(reached(aCase().get(), "blocked", monday).case.mute).toBe("unreachable");
});

describe("somebody who comes back", () => {
  test("is within reach again, and the next trouble counts anew", () => {
    const { outcome, case: back } = reached(gone, "returned", tuesday);
    expect(outcome).toBe("applied");
    expect(back.mute).toBeUndefined();
    expect(back.strike).toBeUndefined();
    expect(back.history.at(-1)?.what).toBe("reachable");
  });

  test("from a single failure only loses that", () => {
    const { case: back } = reached(struck, "returned", tuesday);
    expect(back.strike).toBeUndefined();
    expect(back.history).toEqual(struck.history);
  });

  test("and was never away changes nothing", () => {
    expect(reached(aCase().get(), "returned", tuesday).outcome).toBe("unchanged");
  });

  test("and wanted no reminders still wants none", () => {
    const quiet = aCase().having({ mute: "opted-out", strike: monday.toISOString() }).get();
    expect(reached(quiet, "returned", tuesday).case.mute).toBe("opted-out");
  });
});
