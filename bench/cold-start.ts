import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vssid } from "../flows/index.ts";
import type { Person } from "../simulator/person.ts";
import { startSimulator } from "../simulator/start-simulator.ts";
import { beginCase } from "../src/app/begin-case.ts";
import { openStore } from "../src/storage/open-store.ts";
import { type BotProcess, build, startEcho, startOurs } from "./bot-process.ts";
import { type Figure, figure, median } from "./figure.ts";
import { quietRounds } from "./quiet-rounds.ts";

const PEOPLE = 50_000;
const ROUNDS = 5;
const FIRST_ID = 800_000_000;

/** From starting the process to the first answer in a chat, with 50,000 people stored, and the memory it took. */
export async function coldStart(): Promise<readonly Figure[]> {
  build();
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
  await fill(dataDir);
  // One Telegram for all rounds: its update ids go on counting, so that the store knows each as new.
  const simulator = await startSimulator();
  const person = simulator.person({ firstName: "Thử", id: FIRST_ID });
  const rounds = await quietRounds(ROUNDS, async () => ({
    ours: await firstAnswer(person, () => startOurs(simulator, dataDir)),
    peer: await firstAnswer(person, () => startEcho(simulator)),
  }));
  await simulator.close();
  rmSync(dataDir, { recursive: true });
  const peerName = "grammY 1.46 bot.start(), bare echo under tsx, nothing stored";
  const compare = (unit: string, read: (started: Started) => number, aim: string) =>
    figure({
      bench: `cold-start, ${unit === "MB" ? "peak memory" : "first answer"}`,
      unit,
      ours: median(rounds.map((round) => read(round.ours))),
      peer: median(rounds.map((round) => read(round.peer))),
      peerName,
      aim,
    });
  return [
    compare("ms", (started) => started.ms, "below 1500 ms"),
    compare("MB", (started) => started.peakMb, "below 150 MB"),
  ];
}

type Started = { readonly ms: number; readonly peakMb: number };

async function fill(dataDir: string): Promise<void> {
  const store = await openStore({ kind: "embedded", dataDir });
  const deps = {
    content: vssid,
    loadPerson: store.people.get,
    savePerson: store.people.save,
    saveCase: store.cases.save,
    loadCase: (personId: number) => store.cases.get(personId, vssid.procedure.id),
    now: () => new Date(),
    newId: randomUUID,
  };
  for (let id = 0; id < PEOPLE; id += 1) {
    const begun = await beginCase(deps, FIRST_ID + id, "vi", id);
    const answers = {
      who: { track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thử", code: "SV-1" },
    };
    await store.cases.save({ ...begun.case, pendingEffects: [], answers, revision: 2 }, 1);
  }
  await store.close();
}

/** The question is there before the bot is: what counts is the process, not the network. */
async function firstAnswer(person: Person, startBot: () => BotProcess): Promise<Started> {
  await person.says("/status");
  const start = performance.now();
  const bot = startBot();
  await person.sees(/./, { withinMs: 60_000 });
  const ms = performance.now() - start;
  const peakMb = bot.peakMb();
  await bot.stop();
  return { ms, peakMb };
}
