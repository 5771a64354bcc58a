import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { vssid } from "../../../flows/index.ts";
import type { Person } from "../../../simulator/person.ts";
import { type Simulator, startSimulator } from "../../../simulator/start-simulator.ts";
import { withPlainPictures } from "../../support/bot/plain-pictures.ts";
import type { Random } from "../../support/random.ts";
import type { Agenda } from "../agenda.ts";
import { type BotHost, createBotHost, Killed } from "./bot-host.ts";
import type { Counts, Promised, Usage } from "./bot-questions.ts";
import type { Misbehaviour } from "./misbehave.ts";
import { createRandomFaults, type RandomFaults } from "./random-faults.ts";

/** A case or chat that a killed or failing bot held is free again after this. */
const LEASE_OVER_MS = 31_000;

/** More tries than any chain of faults lasts. */
const MAX_TRIES = 30;

/** A kill strikes within this real time after something has begun. */
const KILLED_WITHIN_MS = 40;

/** Enough to look at what was refused. */
const KEPT_CALLS = 100;

/** People press what they saw last; a message behind these few is out of the simulator's memory. */
const KEPT_MESSAGES = 8;

/** The simulated Telegram, and the bot's process before it, under one virtual clock. */
export type Environment = {
  readonly simulator: Simulator;
  readonly host: BotHost;
  readonly faults: RandomFaults;
  readonly dataDir: string;
  readonly kills: () => number;
  readonly person: (id: number) => Person;
  /** Lets the bot do all it can do at this instant; `killing`: it is killed in the middle, and goes on. */
  readonly idle: (killing?: boolean) => Promise<void>;
  /** Runs a job until nothing of it is left. */
  readonly run: (job: string, killing?: boolean) => Promise<void>;
  readonly forecast: (people: readonly number[]) => Promise<readonly (readonly Promised[])[]>;
  readonly measure: () => Promise<Usage>;
  /** Stops the bot in order and Telegram; the data stay. */
  readonly close: () => Promise<void>;
  readonly remove: () => void;
};

/** Prepares everything; the bot is not running yet. */
export async function openEnvironment(
  agenda: Pick<Agenda<unknown>, "now" | "advance">,
  random: Random,
  misbehaves?: Misbehaviour,
): Promise<Environment> {
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-simulation-"));
  const simulator = await startSimulator({
    now: () => new Date(agenda.now()),
    recordCalls: KEPT_CALLS,
    keepMessages: KEPT_MESSAGES,
  });
  const plain = withPlainPictures(vssid);
  const { token, url: apiRoot } = simulator;
  const pictures = plain.content.pictures.href;
  const host = createBotHost({ token, apiRoot, dataDir, pictures, misbehaves });
  const faults = createRandomFaults(simulator.faults, random);
  const people = new Map<number, Person>();
  let kills = 0;

  async function killAndGoOn(): Promise<void> {
    await sleep(random.below(KILLED_WITHIN_MS));
    await host.kill();
    kills += 1;
    await host.start(agenda.now());
  }

  async function quiet(): Promise<void> {
    while (simulator.pendingUpdates() > 0 && host.isUp()) await sleep(1);
    await host.ask({ ask: "quiet", now: agenda.now() });
    faults.renew();
  }

  async function tryJob(name: string, killing: boolean): Promise<Counts | undefined> {
    const tried = host.ask<Counts>({ ask: "job", name, now: agenda.now() }).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
      return undefined;
    });
    if (killing) await killAndGoOn();
    return tried;
  }

  return {
    simulator,
    host,
    faults,
    dataDir,
    kills: () => kills,
    person(id) {
      const existing = people.get(id) ?? simulator.person({ id, firstName: "Thử" });
      people.set(id, existing);
      return existing;
    },
    async idle(killing = false) {
      if (killing) {
        await killAndGoOn();
        await quiet();
        agenda.advance(LEASE_OVER_MS);
      }
      await quiet();
    },
    async run(job, killing = false) {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const counts = await tryJob(job, killing && tries === 0);
        faults.renew();
        const left = counts ? (counts["failed"] ?? 0) + (counts["busy"] ?? 0) : 1;
        if (left === 0) return;
        agenda.advance(LEASE_OVER_MS);
      }
    },
    forecast: (ids) => host.ask({ ask: "forecast", people: ids, now: agenda.now() }),
    measure: () => host.ask({ ask: "usage", now: agenda.now() }),
    async close() {
      await host.stop(agenda.now());
      await simulator.close();
    },
    remove() {
      plain.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
