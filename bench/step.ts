import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "../src/simulator/person.ts";
import { type Simulator, startSimulator } from "../src/simulator/start-simulator.ts";
import { build, startEcho, startOurs } from "./bot-process.ts";
import { type Figure, figure, median } from "./figure.ts";
import { type Act, converse, fromTheDetails, theDetails, toTheDetails, walk } from "./way.ts";

const ROUNDS = 5;

/** People who go first, so that both bots are compiled hot and the pictures are drawn. */
const WARM_UP_PEOPLE = 100;

/** Telegram forgets old presses, and so does the simulator: no more people than this may have theirs waiting. */
const GROUP = 100;

type Course = {
  readonly bench: string;
  readonly aim: string;
  readonly people: number;
  /** How many of them are on their way at a time, each saying everything without waiting for answers; or one who waits for each. */
  readonly atOnce: number | "one who waits";
  /** What they do before the clock starts, and while it runs. */
  readonly before: readonly Act[];
  readonly measured: readonly Act[];
};

const courses: readonly Course[] = [
  {
    bench: "step, one chat at a time, each answer after its question",
    aim: "at least 0.6",
    people: 100,
    atOnce: "one who waits",
    before: toTheDetails,
    measured: theDetails,
  },
  {
    bench: "step, one chat at a time, nine answers typed ahead",
    aim: "at least 0.6",
    people: 100,
    atOnce: 1,
    before: toTheDetails,
    measured: theDetails,
  },
  {
    bench: "step, chats in parallel",
    aim: "at least 1.0",
    people: 400,
    atOnce: 400,
    before: toTheDetails,
    measured: theDetails,
  },
  {
    bench: "step, whole ways in parallel",
    aim: "none: a pressed button costs ours two calls, the echo bot one",
    people: 100,
    atOnce: 100,
    before: [],
    measured: [...toTheDetails, ...theDetails, ...fromTheDetails],
  },
];

/**
 * The real step: a typed answer in a dialogue is stored, judged, saved in the case and followed by the
 * next question (inbox, case, dialogue, texts, SQLite), against grammY's bare echo bot on the very same
 * updates over the same HTTP.
 */
export async function step(): Promise<readonly Figure[]> {
  build();
  const figures: Figure[] = [];
  for (const course of courses) figures.push(await compare(course));
  return figures;
}

async function compare(course: Course): Promise<Figure> {
  const ours: number[] = [];
  const peer: number[] = [];
  // In turn, so that both meet the machine in the same mood.
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
    ours.push(await rate(course, (simulator) => startOurs(simulator, dataDir)));
    rmSync(dataDir, { recursive: true });
    peer.push(await rate(course, startEcho));
  }
  const { bench, aim } = course;
  const peerName = "grammY 1.46 bot.start(), bare echo";
  return figure({ bench, unit: "updates/s", ours: median(ours), peer: median(peer), peerName, aim });
}

async function rate(
  { people, atOnce, before, measured }: Course,
  startBot: (simulator: Simulator) => { stop: () => Promise<void> },
): Promise<number> {
  const simulator = await startSimulator({ recordCalls: 0, keepMessages: 20 });
  const bot = startBot(simulator);
  const newcomers = (count: number) =>
    Array.from({ length: count }, () => simulator.person({ firstName: "Thử" }));
  await walkInGroups(newcomers(WARM_UP_PEOPLE), GROUP, [...toTheDetails, ...theDetails, ...fromTheDetails]);
  const walkers = newcomers(people);
  if (before.length > 0) await walkInGroups(walkers, GROUP, before);
  const start = performance.now();
  if (atOnce === "one who waits") await converse(walkers, measured);
  else await walkInGroups(walkers, atOnce, measured);
  const seconds = (performance.now() - start) / 1_000;
  await bot.stop();
  await simulator.close();
  return (measured.length * people) / seconds;
}

async function walkInGroups(people: readonly Person[], size: number, acts: readonly Act[]): Promise<void> {
  for (let at = 0; at < people.length; at += size) await walk(people.slice(at, at + size), acts);
}
