import type { ChildProcess } from "node:child_process";
import { ask } from "./ask.ts";
import { build, startAsked } from "./bot-process.ts";
import { type Figure, figure, median } from "./figure.ts";
import type { Opened, TelegramQuestion, Wait } from "./limited-telegram.ts";
import type { Kind, SendOrder, SendReport } from "./sender-process.ts";

const PEOPLE = 50_000;

/** What the simulator allows, and how many messages we send: as many as fit into a quarter of a minute, or to everybody. */
const courses = [
  { perSecond: 30, messages: 450 },
  { perSecond: 300, messages: 4_500 },
  { perSecond: 1_000, messages: 15_000 },
  { perSecond: 3_000, messages: PEOPLE },
] as const;

/** We go a little below what is allowed: what is sent evenly does not arrive evenly. */
const OURS_OF_ALLOWED = 0.985;

/** Peers send as many as they can in their time, as some would take hours: what counts is messages a second. */
const PEER = { messages: Number.MAX_SAFE_INTEGER, withinMs: 10_000 };
const OURS_MS = 20_000;

/** Goes before, so that all are compiled hot. */
const WARM_UP_MS = 1_500;

/** One reply takes a message of the limit, so they may not be many; idle as many, as a process that rests longer wakes more slowly. */
const PRESSES_A_SECOND = 4;
const IDLE_S = 15;

/** A slow peer keeps people waiting for seconds, in which something is always stolen. */
const LEAST_QUIET = 20;

/** So often we send. */
const ROUNDS = 3;

const peers: readonly { readonly kind: Kind; readonly name: string }[] = [
  { kind: "auto-retry", name: "@grammyjs/auto-retry 2.0.2, 8 at once" },
  { kind: "throttler", name: "@grammyjs/transformer-throttler 1.2.1 scaled to the limit, 50 at once" },
  { kind: "loop", name: "grammY 1.46, a plain loop" },
];

type Course = (typeof courses)[number];

type Run = {
  readonly rate: number;
  readonly refused: number;
  readonly idle: readonly Wait[];
  readonly sending: readonly Wait[];
  readonly peakMb: number;
};

/** Messages to many beside replies to few, against a Telegram that refuses what is too fast. */
export async function sender(): Promise<readonly Figure[]> {
  build("tsconfig.bench.json");
  const telegram = await startAsked("limited-telegram", [], {});
  const opened = await tell<Opened>(telegram.child, { ask: "open", people: PEOPLE });
  const figures: Figure[] = [];
  for (const course of courses) {
    const runs: Run[] = [];
    while (runs.length < ROUNDS) runs.push(await run(telegram.child, opened, course, "ours"));
    const ours = together(runs);
    for (const { kind, name } of peers) {
      figures.push(...compare(course, ours, await run(telegram.child, opened, course, kind), name));
    }
    figures.push(besideIdle(course, ours));
  }
  await telegram.stop();
  return figures;
}

async function run(
  telegram: ChildProcess,
  { url, token, firstChat }: Opened,
  { perSecond, messages }: Course,
  kind: Kind,
): Promise<Run> {
  // Room for a quarter of a second at once, as one of the peers sends in such lumps.
  await tell(telegram, { ask: "limit", perSecond, burst: Math.max(10, perSecond / 4) });
  const args = [kind, String(perSecond * OURS_OF_ALLOWED)];
  const bot = await startAsked("sender-process", args, { BOT_TOKEN: token, API_ROOT: url });
  const to = { firstChat, chats: PEOPLE };
  await order(bot, { ...to, messages: perSecond, withinMs: WARM_UP_MS });
  const idle = kind === "ours" ? await replies(telegram, IDLE_S) : [];
  const before = await tell<number>(telegram, { ask: "count" });
  const task = kind === "ours" ? { messages, withinMs: OURS_MS } : PEER;
  const sending = order(bot, { ...to, ...task });
  // The last of them is answered before the last message is sent.
  const seconds = Math.min(task.withinMs / 1_000, task.messages / perSecond) * 0.9;
  const whileSending = await replies(telegram, seconds);
  const report = await sending;
  const sent = (await tell<number>(telegram, { ask: "count" })) - before;
  const peakMb = bot.peakMb();
  await bot.stop();
  return {
    rate: sent / report.seconds,
    refused: report.refused,
    idle,
    sending: whileSending,
    peakMb,
  };
}

const tell = <Answer>(telegram: ChildProcess, question: TelegramQuestion) =>
  ask<TelegramQuestion, Answer>(telegram, question);

const order = ({ child }: { child: ChildProcess }, what: SendOrder) =>
  ask<SendOrder, SendReport>(child, what);

const replies = (telegram: ChildProcess, seconds: number) =>
  tell<readonly Wait[]>(telegram, {
    ask: "press",
    times: Math.floor(seconds * PRESSES_A_SECOND),
    everyMs: 1_000 / PRESSES_A_SECOND,
  });

/** Of those who waited while no other tenant of the machine took time from us, or of all where those are too few. */
function p95(waits: readonly Wait[]): number {
  const quiet = waits.filter(({ isQuiet }) => isQuiet);
  const counted = quiet.length < LEAST_QUIET ? waits : quiet;
  const sorted = counted.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** The waits of all runs, as one run has few; the middle rate; the most refusals and memory. */
function together(runs: readonly Run[]): Run {
  return {
    idle: runs.flatMap((run) => run.idle),
    sending: runs.flatMap((run) => run.sending),
    rate: median(runs.map((run) => run.rate)),
    refused: Math.max(...runs.map((run) => run.refused)),
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
  };
}

function compare(course: Course, ours: Run, peer: Run, peerName: string): Figure[] {
  const bench = nameOf(course);
  const each = (what: string, unit: string, read: (run: Run) => number, aim: string) =>
    figure({ bench: `${bench}, ${what}`, unit, ours: read(ours), peer: read(peer), peerName, aim });
  return [
    each("sent", "messages/s", (run) => run.rate, `at least ${Math.round(0.97 * course.perSecond)}`),
    each("refused", "429s", (run) => run.refused, "0"),
    each("p95 of a reply meanwhile", "ms", (run) => p95(run.sending), "see beside idle"),
    each("peak memory", "MB", (run) => run.peakMb, "below 130"),
  ];
}

function nameOf({ perSecond, messages }: Course): string {
  return `sender, ${perSecond}/s allowed, ${messages} messages to ${PEOPLE} people`;
}

function besideIdle(course: Course, { sending, idle }: Run): Figure {
  return figure({
    bench: `${nameOf(course)}, p95 of a reply beside idle`,
    unit: "ms",
    ours: p95(sending),
    peer: p95(idle),
    peerName: "ours, idle",
    aim: "at most 1.5 times",
  });
}
