import { Bot, InlineKeyboard } from "grammy";
import { afterEach, expect, test } from "vitest";
import { startSimulator, type Simulator } from "../../../src/simulator/start-simulator.ts";

let sim: Simulator;
let bot: Bot | undefined;

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await sim.close();
});

test("a person talks with a grammY bot over long polling", async () => {
  sim = await startSimulator();
  bot = new Bot(sim.token, { client: { apiRoot: sim.url } });
  bot.command("start", (ctx) =>
    ctx.reply("<b>Hello</b> there", {
      parse_mode: "HTML",
      reply_markup: new InlineKeyboard()
        .text("Yes", "y")
        .copyText("Code", "12")
        .url("Site", "https://example.org"),
    }),
  );
  bot.callbackQuery("y", async (ctx) => {
    await ctx.answerCallbackQuery("Noted");
    await ctx.editMessageText("Thank you");
  });
  void bot.start();
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  await an.sees(/Hello/);
  await an.taps("Yes");
  await an.sees("Thank you");
  expect(an.transcript()).toBe(
    [
      "👤 /start",
      "🤖 Hello there",
      "   [Yes] [📋 Code] [🔗 Site]",
      "👤 [Yes]",
      "💬 Noted",
      "🤖✏️ Thank you",
    ].join("\n"),
  );
  expect(sim.refused).toEqual([]);
});
