import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Simulator, startSimulator } from "../src/simulator/start-simulator.ts";
import { build, startEcho, startOurs } from "./bot-process.ts";
import { type Figure, figure, median } from "./figure.ts";
import { walk, wholeWay } from "./way.ts";

const ROUNDS = 5;
const WARM_UP_PEOPLE = 20;

/**
 * The real step over a student's whole way: inbox, case, dialogue, texts, pictures and SQLite, answered
 * over HTTP, against grammY's bare echo bot on the very same updates over the same HTTP. The echo bot makes
 * one call an update; ours makes two for a pressed button, as the person is to see something.
 */
export async function step(): Promise<readonly Figure[]> {
  build();
  return [
    await compare("step, one chat at a time", 1, 20, "at least 0.6"),
    await compare("step, 100 chats in parallel", 100, 1, "at least 1.0"),
  ];
}

async function compare(bench: string, atOnce: number, groups: number, aim: string): Promise<Figure> {
  const ours: number[] = [];
  const peer: number[] = [];
  // In turn, so that both meet the machine in the same mood.
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
    ours.push(await rate(atOnce, groups, (simulator) => startOurs(simulator, dataDir)));
    rmSync(dataDir, { recursive: true });
    peer.push(await rate(atOnce, groups, startEcho));
  }
  const peerName = "grammY 1.46 bot.start(), bare echo";
  return figure({ bench, unit: "updates/s", ours: median(ours), peer: median(peer), peerName, aim });
}

async function rate(
  atOnce: number,
  groups: number,
  startBot: (simulator: Simulator) => { stop: () => Promise<void> },
): Promise<number> {
  const simulator = await startSimulator({ recordCalls: 0, keepMessages: 20 });
  const bot = startBot(simulator);
  const newcomers = (count: number) =>
    Array.from({ length: count }, () => simulator.person({ firstName: "Thử" }));
  await walk(newcomers(WARM_UP_PEOPLE));
  const start = performance.now();
  for (let group = 0; group < groups; group += 1) await walk(newcomers(atOnce));
  const seconds = (performance.now() - start) / 1_000;
  await bot.stop();
  await simulator.close();
  return (wholeWay.length * atOnce * groups) / seconds;
}
