import { describe, expect, it } from "vitest";
import type { Misbehaviour } from "./bot/misbehave.ts";
import { checkInvariants } from "./report/report.ts";
import { type Plan, simulate } from "./simulate.ts";

/** A busy machine takes its time. */
const PATIENCE_MS = 240_000;

async function broken(plan: Plan): Promise<readonly string[]> {
  const verdicts = checkInvariants(await simulate(plan));
  return verdicts.flatMap(({ says, breaches }) =>
    breaches.length === 0 ? [] : [says, ...breaches.slice(0, 5)],
  );
}

describe("sixty people", { timeout: PATIENCE_MS }, () => {
  it("go through twenty days of faults, kills and a day without the bot, and nothing goes amiss", async () => {
    expect(await broken({ people: 60, days: 20, seed: 7, killsEvery: 5 })).toEqual([]);
  });

  it.each<[string, Misbehaviour, string]>([
    [
      "sends reminders twice",
      "repeats-reminders",
      "no reminder comes twice, but where nobody could know whether it had come",
    ],
    ["sends no reminders", "swallows-reminders", "whoever falls silent is sent exactly what was foreseen"],
  ])("notices a bot that %s", async (_, misbehaves, says) => {
    expect(await broken({ people: 30, days: 7, seed: 7, killsEvery: 7, misbehaves })).toContain(says);
  });
});
