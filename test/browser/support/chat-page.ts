import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../simulator/start-simulator.ts";
import { type ScriptedBot, scriptedBot } from "./scripted-bot.ts";

/** Someone in front of the chat page, and the bot on the other side of the simulator. */
export type AtThePage = {
  readonly page: Page;
  readonly bot: ScriptedBot;
  readonly simulator: Simulator;
  readonly input: Locator;
  /** The bubbles of the chat, oldest first. */
  readonly messages: Locator;
  button(name: string | RegExp): Locator;
  writes(text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
};

const PHONE = { width: 360, height: 740 };

/** Opens the page on a phone's screen, unless told otherwise; what the page logs as an error fails the test. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  simulated: SimulatorOptions = {},
): Promise<AtThePage> {
  const simulator = await startSimulator(simulated);
  onTestFinished(() => simulator.close());
  const context = await browser.newContext({
    viewport: PHONE,
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const mistakes: string[] = [];
  page.on("pageerror", (error) => mistakes.push(error.message));
  onTestFinished(() => {
    if (mistakes.length > 0) throw new Error(`The page failed: ${mistakes.join("; ")}`);
  });
  await page.goto(simulator.url);

  const input = page.getByLabel("Tin nhắn", { exact: true }).and(page.locator("textarea"));
  return {
    page,
    bot: scriptedBot(simulator),
    simulator,
    input,
    messages: page.getByRole("article"),
    button: (name) => page.getByRole("button", { name, exact: typeof name === "string" }),
    async writes(text) {
      await input.fill(text);
      await input.press("Enter");
    },
    async sees(text) {
      await page.getByText(text).last().waitFor();
    },
  };
}

/** Adds a person in the page, presses Start and lets the bot hear it. */
export async function startChat(
  browser: Browser,
  options?: BrowserContextOptions,
  simulated?: SimulatorOptions,
): Promise<AtThePage> {
  const at = await openPage(browser, options, simulated);
  await addPerson(at.page, "Lan");
  await at.button("Bắt đầu").click();
  await at.bot.hears();
  return at;
}

/** Fills in the dialog for a new person. */
export async function addPerson(page: Page, firstName: string): Promise<void> {
  await page.getByRole("button", { name: "Thêm người" }).click();
  await page.getByLabel("Tên", { exact: true }).fill(firstName);
  await page.getByRole("dialog").getByRole("button", { name: "Thêm" }).click();
}
