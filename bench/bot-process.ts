import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../src/config/project-root.ts";

/** A bot in a process of its own. */
export type BotProcess = {
  /** The most memory it has held so far, in MB; NaN where the system does not tell. */
  readonly peakMb: () => number;
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(projectRoot);

/** Compiles the bot once, as `npm start` does, or with what else a project file names. */
export function build(project = "tsconfig.build.json"): void {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], {
    cwd: root,
  });
}

/** Starts the compiled bot against a Bot API server, with its data in a folder. */
export function startOurs(server: { url: string; token: string }, dataDir: string): BotProcess {
  return start(["--max-semi-space-size=16", "dist/src/main.js"], {
    BOT_TOKEN: server.token,
    API_ROOT: server.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
  });
}

/** Starts grammY's plain long-polling bot that answers each text with itself. */
export function startEcho(server: { url: string; token: string }): BotProcess {
  return start(["--import", "tsx", "bench/echo-bot.ts"], { BOT_TOKEN: server.token, API_ROOT: server.url });
}

/** A process that is asked over its channel; see `answerAll`. */
export type AskedProcess = BotProcess & { readonly child: ChildProcess };

/** Starts a compiled script of this folder as the bot is started; it is ready to be asked. */
export async function startAsked(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<AskedProcess> {
  const child = spawn(process.execPath, ["--max-semi-space-size=16", `dist/bench/${name}.js`, ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise<void>((ready, failed) => {
    child.once("message", () => ready());
    child.once("exit", () => failed(new Error(`${name} ended before it was ready`)));
  });
  return { child, peakMb: () => peakOf(child), stop: () => stopped(child) };
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { peakMb: () => peakOf(child), stop: () => stopped(child) };
}

function peakOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    return Number(status.match(/VmHWM:\s+(\d+) kB/)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function stopped(child: ChildProcess): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  return exited;
}
