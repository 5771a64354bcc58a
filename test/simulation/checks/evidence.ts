import { vssid } from "../../../flows/index.ts";
import type { LocalDate } from "../../../src/domain/calendar/local-date.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { openStore } from "../../../src/storage/open-store.ts";
import type { Store } from "../../../src/storage/store.ts";
import type { Usage } from "../bot/bot-questions.ts";
import type { Environment } from "../bot/environment.ts";
import type { FaultName } from "../bot/random-faults.ts";
import type { ForecastCheck } from "./forecasts.ts";
import type { PersonRecord, Recorder } from "./recorder.ts";

/** What is known when all is over: from the chats, and from the store after the bot has stopped. */
export type Evidence = {
  readonly firstDay: LocalDate;
  readonly end: number;
  readonly records: readonly PersonRecord[];
  readonly messages: number;
  readonly kills: number;
  readonly faults: Readonly<Record<FaultName, number>>;
  readonly refused: readonly string[];
  readonly pending: number;
  readonly inbox: { readonly waiting: number; readonly dead: number };
  readonly notices: Awaited<ReturnType<Store["ledger"]["counts"]>>;
  readonly cases: ReadonlyMap<number, Case>;
  readonly brokenForecasts: readonly string[];
  readonly bot: Usage;
};

/** Stops the bot, looks into its store, and leaves nothing behind. */
export async function gather({
  environment,
  recorder,
  forecasts,
  end,
  firstDay,
}: {
  readonly environment: Environment;
  readonly recorder: Recorder;
  readonly forecasts: ForecastCheck;
  readonly end: number;
  readonly firstDay: LocalDate;
}): Promise<Evidence> {
  const { refused } = environment.simulator;
  const pending = environment.simulator.pendingUpdates();
  await environment.close();
  const store = await openStore({ kind: "embedded", dataDir: environment.dataDir });
  const cases = await Promise.all(
    recorder.records.map(({ persona }) => store.cases.get(persona.id, vssid.procedure.id)),
  );
  const evidence = {
    firstDay,
    end,
    records: recorder.records,
    messages: recorder.messages,
    kills: environment.kills(),
    faults: environment.faults.hits(),
    refused: refused.map(({ method, error }) => `${method}: ${error?.description}`),
    pending,
    inbox: await store.inbox.counts(),
    notices: await store.ledger.counts(),
    cases: new Map(cases.flatMap((current) => (current ? [[current.personId, current] as const] : []))),
    brokenForecasts: forecasts.broken(end),
    bot: environment.host.used(),
  };
  await store.close();
  environment.remove();
  return evidence;
}
