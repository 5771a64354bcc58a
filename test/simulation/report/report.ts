import type { Evidence } from "../checks/evidence.ts";
import { invariants } from "../checks/invariants.ts";
import type { Funnel } from "./funnel.ts";

/** So many examples show what is wrong. */
const EXAMPLES = 5;

/** What an invariant came to. */
export type Verdict = { readonly says: string; readonly breaches: readonly string[] };

/** Looks at the evidence with each invariant. */
export function checkInvariants(evidence: Evidence): readonly Verdict[] {
  return invariants.map(({ says, breaches }) => ({ says, breaches: breaches(evidence) }));
}

/** The report of a simulation, as lines. */
export function reportOf(evidence: Evidence, funnel: Funnel, verdicts: readonly Verdict[]): string {
  return [...people(funnel), "", ...counts(evidence), "", ...verdicts.flatMap(verdictLines)].join("\n");
}

function people({ steps, characters }: Funnel): readonly string[] {
  const row = (name: string, numbers: readonly (string | number)[]) =>
    [name.padEnd(14), ...numbers.map((each) => each.toLocaleString("en").padStart(11))].join("");
  const sums = steps.map(({ byDay }) => byDay.at(-1) ?? 0);
  const all = characters.reduce((sum, each) => sum + each.people, 0);
  return [
    row("", ["people", ...steps.map(({ name }) => name)]),
    ...characters.map(({ name, people: count, reached }) => row(name, [count, ...reached])),
    row("all", [all, ...sums]),
  ];
}

function counts(evidence: Evidence): readonly string[] {
  const { records, messages, kills, faults, notices: ledger, bot } = evidence;
  const byId = new Map<string, number>();
  for (const { received } of records) for (const { id } of received) byId.set(id, (byId.get(id) ?? 0) + 1);
  const list = (entries: Iterable<readonly [string, number]>) =>
    [...entries].map(([name, count]) => `${name} ${count.toLocaleString("en")}`).join(", ");
  const acts = records.reduce((sum, each) => sum + each.acts, 0);
  return [
    `Acts ${acts.toLocaleString("en")}, messages ${messages.toLocaleString("en")}, kills ${kills}`,
    `Reminders: ${list(byId)}`,
    `Ledger: ${list(Object.entries(ledger))}`,
    `Mishaps: ${list(Object.entries(faults))}`,
    `The bot: ${Math.round(bot.cpuMs / 1_000)} s of processor time, at most ${Math.round(bot.peakMb)} MB`,
  ];
}

function verdictLines({ says, breaches }: Verdict): readonly string[] {
  if (breaches.length === 0) return [`✅ ${says}`];
  return [`❌ ${says}: ${breaches.length}`, ...breaches.slice(0, EXAMPLES).map((each) => `     ${each}`)];
}
