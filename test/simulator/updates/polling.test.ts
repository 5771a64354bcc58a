import { Bot, InlineKeyboard } from "grammy";
import { expect, test, vi } from "vitest";
import { call, simulator, updates } from "../support.ts";

test("a person talks with a grammY bot over long polling", async () => {
  const sim = await simulator();
  const bot = new Bot(sim.token, { client: { apiRoot: sim.url } });
  const buttons = new InlineKeyboard()
    .text("Yes", "y")
    .copyText("Code", "12")
    .url("Site", "https://example.org");
  bot.command("start", (ctx) =>
    ctx.reply("<b>Hello</b> there", { parse_mode: "HTML", reply_markup: buttons }),
  );
  bot.callbackQuery("y", async (ctx) => {
    await ctx.answerCallbackQuery("Noted");
    await ctx.editMessageText("Thank you");
  });
  const polling = bot.start();
  const an = sim.person({ firstName: "An" });
  await an.says("/start");
  await an.sees(/Hello/);
  await an.taps("Yes");
  await an.sees("Thank you");
  expect(`\n${an.transcript()}`).toBe(`
👤 /start
🤖 Hello there
   [Yes] [Code ⧉ 12] [Site → https://example.org]
👤 [Yes]
💬 Noted
🤖✏️ Thank you`);
  expect(sim.refused).toEqual([]);
  await bot.stop();
  await polling;
});

test("updates come again until an offset confirms them", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const first = await an.says("one");
  const second = await an.says("two");
  expect(await updates(sim)).toEqual([first, second]);
  expect(await updates(sim, first.update_id)).toEqual([first, second]);
  expect(await updates(sim, second.update_id)).toEqual([second]);
  expect(await updates(sim)).toEqual([second]);
  expect(await updates(sim, second.update_id + 1)).toEqual([]);
  expect(sim.pendingUpdates()).toBe(0);
});

test("a negative offset forgets all but the newest", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await an.says("one");
  await an.says("two");
  const third = await an.says("three");
  expect(await updates(sim, -1)).toEqual([third]);
  expect(sim.pendingUpdates()).toBe(1);
});

test("a limit serves the oldest first", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const first = await an.says("one");
  await an.says("two");
  expect((await call(sim, "getUpdates", { limit: 1 })).result).toEqual([first]);
});

test("a bot gets only the kinds it asked for, until it asks for others", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  await call(sim, "getUpdates", { allowed_updates: ["callback_query"] });
  await an.says("not delivered");
  expect(await updates(sim)).toEqual([]);
  await call(sim, "getUpdates", { allowed_updates: [] });
  const delivered = await an.says("delivered");
  expect(await updates(sim)).toEqual([delivered]);
});

test("a waiting poll is answered by the next update", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const waiting = await longPoll(sim);
  const said = await an.says("hello");
  expect((await waiting.answer).result).toEqual([said]);
});

test("a second poller ends the first with a 409, a webhook ends both ways", async () => {
  const sim = await simulator();
  const first = await longPoll(sim);
  const second = await longPoll(sim);
  expect(await first.answer).toEqual({
    ok: false,
    error_code: 409,
    description:
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  });
  await call(sim, "setWebhook", { url: "http://127.0.0.1:9/" });
  expect((await second.answer).description).toBe("Conflict: terminated by setWebhook request");
  expect(await call(sim, "getUpdates")).toMatchObject({
    error_code: 409,
    description: expect.stringContaining("can't use getUpdates method while webhook is active"),
  });
  await call(sim, "deleteWebhook");
  expect((await call(sim, "getUpdates")).ok).toBe(true);
});

test("an update can be served again although it was confirmed", async () => {
  const sim = await simulator();
  const an = sim.person({ firstName: "An" });
  const said = await an.says("hello");
  expect(await updates(sim, said.update_id + 1)).toEqual([]);
  await sim.faults.redeliver(said.update_id);
  expect(await updates(sim, said.update_id + 1)).toEqual([said]);
  expect(await updates(sim, said.update_id + 1)).toEqual([]);
});

/** Begins a long poll and resolves once it waits at the server. */
async function longPoll(sim: Parameters<typeof call>[0]) {
  const passing = sim.faults.add({ method: "getUpdates", fault: { kind: "held", until: Promise.resolve() } });
  const answer = call(sim, "getUpdates", { timeout: 30 });
  await vi.waitFor(() => expect(passing.hits()).toBe(1), { interval: 5 });
  return { answer };
}
