import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "../simulator/person.ts";
import { startSimulator } from "../simulator/start-simulator.ts";
import { answerAll } from "./ask.ts";
import { readTimes } from "./quiet-rounds.ts";

/** What the simulator's process is asked. */
export type TelegramQuestion =
  | { readonly ask: "open"; readonly people: number }
  | { readonly ask: "limit"; readonly perSecond: number; readonly burst: number }
  /** How many messages the bot has sent so far. */
  | { readonly ask: "count" }
  /** Somebody presses a button every so often, until so many have; gives how each of them waited for the reply. */
  | { readonly ask: "press"; readonly times: number; readonly everyMs: number };

/** Where the simulator listens, and whom it knows. */
export type Opened = { readonly url: string; readonly token: string; readonly firstChat: number };

/** How somebody waited for a reply, and whether the machine was our own meanwhile. */
export type Wait = { readonly ms: number; readonly isQuiet: boolean };

const FIRST_CHAT = 800_000_000;
const FIRST_PRESSER = 900_000_000;
const PRESSERS = 20;

/** A reply that takes longer counts as this long: whoever waits has long pressed again. */
const PATIENCE_MS = 3_000;

/** Linux counts what was stolen with its next tick. */
const COUNTED_MS = 10;

// The Telegram of `bench/sender.ts`, in a process of its own.
const simulator = await startSimulator({ recordCalls: 0, keepMessages: 3 });
let sent = 0;
simulator.onChange(({ event }) => {
  if (event.kind === "message" && event.message.from === "bot") sent += 1;
});
const pressers: Person[] = [];

answerAll<TelegramQuestion>(async (question) => {
  switch (question.ask) {
    case "open":
      return open(question.people);
    case "limit":
      return simulator.faults.rateLimit(question);
    case "count":
      return sent;
    case "press":
      return press(question.times, question.everyMs);
  }
});

async function open(people: number): Promise<Opened> {
  for (let index = 0; index < people; index += 1) {
    await simulator.person({ firstName: "Thử", id: FIRST_CHAT + index }).says("/start");
  }
  for (let index = 0; index < PRESSERS; index += 1) {
    const person = simulator.person({ firstName: "Nhấn", id: FIRST_PRESSER + index });
    await person.says("/start");
    pressers.push(person);
  }
  const { url, token } = simulator;
  await fetch(`${url}/bot${token}/deleteWebhook?drop_pending_updates=true`);
  return { url, token, firstChat: FIRST_CHAT };
}

async function press(times: number, everyMs: number): Promise<readonly Wait[]> {
  const waits: Promise<Wait>[] = [];
  for (let index = 0; index < times; index += 1) {
    const person = pressers[index % PRESSERS];
    if (person) waits.push(replyTime(person));
    await sleep(everyMs);
  }
  return Promise.all(waits);
}

async function replyTime(person: Person): Promise<Wait> {
  const { stolen } = readTimes();
  const start = performance.now();
  await person.pressesOld(1, "look");
  const replied = person.sees("Trả lời", { withinMs: PATIENCE_MS });
  const ms = await replied.then(
    () => performance.now() - start,
    () => PATIENCE_MS,
  );
  await sleep(COUNTED_MS);
  return { ms, isQuiet: readTimes().stolen === stolen };
}
