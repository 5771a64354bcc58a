import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BotArguments, BotQuestion, Usage } from "./bot-questions.ts";

/** The bot's process, which can be killed and started anew on the same data. */
export type BotHost = {
  readonly isUp: () => boolean;
  readonly start: (now: number) => Promise<void>;
  /** Asks one question at a time; rejects with `Killed` when the process ends meanwhile. */
  readonly ask: <Answer>(question: BotQuestion) => Promise<Answer>;
  /** Ends the process without a farewell. */
  readonly kill: () => Promise<void>;
  /** Stops in order, as a living process does. */
  readonly stop: (now: number) => Promise<void>;
  /** Of all its processes so far: time of the processor together, memory of the greediest. */
  readonly used: () => Usage;
};

/** The process has ended before it answered. */
export class Killed extends Error {}

// The sources run under tsx, in the tests; compiled they are twice as fast.
const RUNS_FROM_SOURCE = import.meta.url.endsWith(".ts");
const CHILD = fileURLToPath(new URL(`./bot-child.${RUNS_FROM_SOURCE ? "ts" : "js"}`, import.meta.url));

/** A thousand people act at one instant here, so much more lives at a time than in production. */
const YOUNG = "--max-semi-space-size=64";

/** Nothing is started yet. */
export function createBotHost(args: BotArguments): BotHost {
  let child: ChildProcess | undefined;
  let before: Usage = { cpuMs: 0, peakMb: 0 };
  let latest: Usage = { cpuMs: 0, peakMb: 0 };

  async function ask<Answer>(question: BotQuestion): Promise<Answer> {
    const asked = child;
    if (!asked) throw new Killed();
    return new Promise((resolve, reject) => {
      const ended = () => {
        asked.off("message", answered);
        reject(new Killed(`The bot ended before it answered ${question.ask}`));
      };
      const answered = (answer: unknown) => {
        asked.off("exit", ended);
        resolve(answer as Answer);
      };
      asked.once("exit", ended);
      asked.once("message", answered);
      asked.send(question);
    });
  }

  async function ended(process: ChildProcess, how: () => void): Promise<void> {
    const exited = new Promise((resolve) => process.once("exit", resolve));
    how();
    await exited;
    before = { cpuMs: before.cpuMs + latest.cpuMs, peakMb: Math.max(before.peakMb, latest.peakMb) };
    latest = { cpuMs: 0, peakMb: 0 };
    child = undefined;
  }

  return {
    isUp: () => child !== undefined,
    async start(now) {
      const options = RUNS_FROM_SOURCE ? ["--import", "tsx"] : [YOUNG];
      const started = spawn(process.execPath, [...options, CHILD, JSON.stringify(args), String(now)], {
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      await new Promise<void>((ready, failed) => {
        started.once("message", () => ready());
        started.once("exit", (code) => failed(new Error(`The bot did not start (${code})`)));
      });
      child = started;
      // One that ends by itself is not waited for any longer; whoever asks it hears of it.
      started.once("exit", () => {
        if (child === started) child = undefined;
      });
    },
    async ask(question) {
      const answer = await ask(question);
      if (question.ask === "usage") latest = answer as Usage;
      return answer as never;
    },
    async kill() {
      if (child) await ended(child, () => child?.kill("SIGKILL"));
    },
    async stop(now) {
      if (!child) return;
      latest = await ask<Usage>({ ask: "stop", now });
      await ended(child, () => child?.disconnect());
    },
    used: () => ({
      cpuMs: before.cpuMs + latest.cpuMs,
      peakMb: Math.max(before.peakMb, latest.peakMb),
    }),
  };
}
