import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "../simulator/person.ts";
import { type Simulator, startSimulator } from "../simulator/start-simulator.ts";
import { type BotProcess, build, startEcho, startOurs } from "./bot-process.ts";
import { type Figure, figure, median } from "./figure.ts";
import { quietRounds } from "./quiet-rounds.ts";
import { converse, type Stretch, theDetails, toTheDetails, walk, wholeWay } from "./way.ts";

const ROUNDS = 7;

/** People who go first: V8 goes on compiling a bot for some ten thousand updates, and the pictures are to be drawn. */
const WARM_UP_PEOPLE = 500;

/** Telegram forgets old presses, and so does the simulator: no more people than this may have theirs waiting. */
const GROUP = 100;

type Course = {
  readonly bench: string;
  readonly aim: string;
  readonly people: number;
  /** How many of them are on their way at a time, each saying everything without waiting for answers; or one who waits for each. */
  readonly atOnce: number | "one who waits";
  /** What they do before the clock starts, and while it runs. */
  readonly before: Stretch | undefined;
  readonly measured: Stretch;
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
    before: undefined,
    measured: wholeWay,
  },
];

/**
 * The real step: a typed answer in a dialogue is stored, judged, saved in the case and followed by the
 * next question (inbox, case, dialogue, texts, SQLite), against grammY's bare echo bot on the very same
 * updates over the same HTTP.
 */
export async function step(): Promise<readonly Figure[]> {
  build();
  const dataDir = mkdtempSync(join(tmpdir(), "vssid-bench-"));
  const ours = await startWarm((simulator) => startOurs(simulator, dataDir));
  const peer = await startWarm(startEcho);
  const figures: Figure[] = [];
  for (const course of courses) figures.push(await compare(course, ours, peer));
  await ours.stop();
  await peer.stop();
  rmSync(dataDir, { recursive: true });
  return figures;
}

/** A bot in its own Telegram, which has answered many people already. */
type Warm = { readonly newcomers: (count: number) => readonly Person[]; readonly stop: () => Promise<void> };

async function startWarm(startBot: (simulator: Simulator) => BotProcess): Promise<Warm> {
  const simulator = await startSimulator({ recordCalls: 0, keepMessages: 20 });
  const bot = startBot(simulator);
  const newcomers = (count: number) =>
    Array.from({ length: count }, () => simulator.person({ firstName: "Thử" }));
  await walkInGroups(newcomers(WARM_UP_PEOPLE), GROUP, wholeWay);
  return {
    newcomers,
    async stop() {
      await bot.stop();
      await simulator.close();
    },
  };
}

async function compare(course: Course, ours: Warm, peer: Warm): Promise<Figure> {
  // In turn, so that both meet the machine in the same mood; whoever waits meanwhile holds one poll open.
  const rounds = await quietRounds(ROUNDS, async () => ({
    ours: await rate(course, ours),
    peer: await rate(course, peer),
  }));
  return figure({
    bench: course.bench,
    unit: "updates/s",
    ours: median(rounds.map((round) => round.ours)),
    peer: median(rounds.map((round) => round.peer)),
    peerName: "grammY 1.46 bot.start(), bare echo",
    aim: course.aim,
  });
}

async function rate({ people, atOnce, before, measured }: Course, { newcomers }: Warm): Promise<number> {
  const walkers = newcomers(people);
  if (before) await walkInGroups(walkers, GROUP, before);
  const start = performance.now();
  if (atOnce === "one who waits") await converse(walkers, measured);
  else await walkInGroups(walkers, atOnce, measured);
  return (measured.acts.length * people) / ((performance.now() - start) / 1_000);
}

async function walkInGroups(people: readonly Person[], size: number, stretch: Stretch): Promise<void> {
  for (let at = 0; at < people.length; at += size) await walk(people.slice(at, at + size), stretch);
}
