import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { projectRoot } from "../../src/config/project-root.ts";
import { handClock } from "../support/clock.ts";
import { embeddedPlace } from "../support/stores.ts";
import { testBot } from "./telegram/support.ts";

/** What the bot says when it does not start. */
async function complaint(env: Readonly<Record<string, string>>): Promise<string> {
  const options = { cwd: fileURLToPath(projectRoot), env };
  const started = promisify(execFile)(process.execPath, ["--import", "tsx", "src/main.ts"], options);
  return started.then(
    () => "it ended without a complaint",
    (error: { code: number; stderr: string }) => `${error.code}: ${error.stderr}`,
  );
}

it("an operator with a wrong token reads what to do, in one line", async () => {
  const bot = await testBot();
  const place = await embeddedPlace();
  onTestFinished(place.remove);
  const said = await complaint({
    BOT_TOKEN: "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    API_ROOT: bot.simulator.url,
    DATA_DIR: place.dataDir,
    LOG_LEVEL: "error",
  });
  expect(said).toMatch(/^1: Telegram does not know this bot token: check BOT_TOKEN .*\n$/);
});

it("so does one whose bot cannot reach Telegram", async () => {
  const place = await embeddedPlace();
  onTestFinished(place.remove);
  const said = await complaint({
    BOT_TOKEN: "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    API_ROOT: "http://127.0.0.1:1",
    DATA_DIR: place.dataDir,
    LOG_LEVEL: "error",
  });
  expect(said).toBe(
    "1: Telegram does not answer at 127.0.0.1:1 (ECONNREFUSED): check the network and API_ROOT.\n",
  );
});

it.each(["PORT", "SIMULATOR_PORT"])("so does one whose %s another process has already", async (variable) => {
  const bot = await testBot();
  const place = await embeddedPlace();
  onTestFinished(place.remove);
  const { port } = new URL(bot.simulator.url);
  const said = await complaint({ [variable]: port, DATA_DIR: place.dataDir, LOG_LEVEL: "error" });
  expect(said).toBe(
    `1: ${variable}=${port} cannot be used (EADDRINUSE): set another port, or stop the process that has it.\n`,
  );
});

it("so does one with a language that has no texts", async () => {
  const said = await complaint({ DEFAULT_LOCALE: "de", LOG_LEVEL: "error" });
  expect(said).toBe('1: DEFAULT_LOCALE="de" cannot be used: there are texts in en and vi.\n');
});

it("one whose bot has been running since summer reads in November which year's days off are a guess", async () => {
  const lines: string[] = [];
  const bot = await testBot({
    clock: handClock("2026-06-01T07:00:00+07:00"),
    onLog: (line) => lines.push(line),
  });
  const gaps = () => lines.filter((line) => line.includes("calendar-gap"));
  await bot.companion().scheduler.run("calendar");
  expect(gaps()).toEqual([]);
  bot.clock.goTo("2026-11-10T07:00:00+07:00");
  await bot.companion().scheduler.run("calendar");
  expect(gaps()).toEqual([expect.stringContaining("days off of 2027")]);
});
