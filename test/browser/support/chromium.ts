import { accessSync, constants, writeSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// biome-ignore lint/style/noProcessEnv: where the browser is depends on the machine, not on the product
const { CHROMIUM_PATH, PATH = "", CI } = process.env;

const executable = [
  ...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []),
  "/usr/bin/chromium",
  ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
].find(isExecutable);

/** Whether the page tests are to be skipped: without Chromium they are, but never unnoticed and never in CI. */
export const withoutChromium = executable === undefined && CI !== "true";

/** Says in one line that the page was not tried; called by one of the files, lest the line be repeated. */
export function sayWhetherSkipped(): void {
  if (!withoutChromium) return;
  const words = "SKIPPED: the chat page's tests need Chromium. Install it, or name it in CHROMIUM_PATH.";
  // Past the guard on the console, which is for what the product says.
  writeSync(process.stderr.fd, `\n${words}\n`);
}

/** Starts a headless Chromium; where it is missing, says how to help. */
export async function launchChromium(): Promise<Browser> {
  if (executable === undefined) throw new Error("No Chromium found: install it or set CHROMIUM_PATH");
  return await chromium.launch({ executablePath: executable, args: FLAGS });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
