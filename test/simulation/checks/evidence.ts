import { vssid } from "../../../flows/index.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { openStore } from "../../../src/storage/open-store.ts";
import type { Store } from "../../../src/storage/store.ts";
import type { Usage } from "../bot/bot-questions.ts";
import type { Town } from "../bot/environment.ts";
import type { Mishap } from "../bot/random-faults.ts";
import type { Promises } from "./forecasts.ts";
import type { Dossier, Witness } from "./recorder.ts";

/** What is known when all is over: from the chats, and from the store after the bot has stopped. */
export type Evidence = {
  readonly firstDay: LocalDate;
  readonly end: number;
  readonly dossiers: readonly Dossier[];
  readonly messages: number;
  readonly kills: number;
  readonly mishaps: Readonly<Record<Mishap, number>>;
  readonly refused: readonly string[];
  readonly pending: number;
  readonly inbox: { readonly waiting: number; readonly dead: number };
  readonly notices: Awaited<ReturnType<Store["ledger"]["counts"]>>;
  readonly cases: ReadonlyMap<number, Case>;
  readonly brokenPromises: readonly string[];
  readonly bot: Usage;
};

/** Stops the bot, looks into its store, and leaves nothing behind. */
export async function gather({
  town,
  witness,
  promises,
  end,
  firstDay,
}: {
  readonly town: Town;
  readonly witness: Witness;
  readonly promises: Promises;
  readonly end: number;
  readonly firstDay: LocalDate;
}): Promise<Evidence> {
  const { refused } = town.simulator;
  const pending = town.simulator.pendingUpdates();
  await town.close();
  const store = await openStore({ kind: "embedded", dataDir: town.dataDir });
  const cases = await Promise.all(
    witness.dossiers.map(({ persona }) => store.cases.get(persona.id, vssid.procedure.id)),
  );
  const evidence = {
    firstDay,
    end,
    dossiers: witness.dossiers,
    messages: witness.messages,
    kills: town.kills(),
    mishaps: town.mischief.struck(),
    refused: refused.map(({ method, error }) => `${method}: ${error?.description}`),
    pending,
    inbox: await store.inbox.counts(),
    notices: await store.ledger.counts(),
    cases: new Map(cases.flatMap((current) => (current ? [[current.personId, current] as const] : []))),
    brokenPromises: promises.broken(end),
    bot: town.host.used(),
  };
  await store.close();
  town.remove();
  return evidence;
}
