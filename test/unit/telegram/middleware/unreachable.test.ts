import { describe, expect, it } from "vitest";
import { handClock } from "../../../support/clock.ts";
import { whoIsAskedForTheDay } from "../registered.ts";
import { caseOf, lastOf, says, somebody, testBot } from "../support.ts";

it.each([
  [403, "Forbidden: bot was blocked by the user"],
  [403, "Forbidden: user is deactivated"],
  [400, "Bad Request: chat not found"],
])(
  "a person to whom Telegram refuses messages twice, a day apart, is noted as unreachable, until they write again (%i, %s)",
  async (code, description) => {
    const bot = await testBot();
    const an = await somebody(bot);
    const refuse = () =>
      bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "refused", code, description } });

    refuse();
    await says(bot, an, "/help");
    expect(await caseOf(bot, an)).toMatchObject({ firstFailureAt: bot.clock.now().toISOString() });
    expect((await caseOf(bot, an)).isUnreachable).toBeUndefined();
    expect((await bot.store().inbox.counts()).dead).toBe(0);

    bot.clock.advance({ hours: 25 });
    refuse();
    await says(bot, an, "/help");
    expect(await caseOf(bot, an)).toMatchObject({ isUnreachable: true });
    expect((await caseOf(bot, an)).dueAt).toBeUndefined();

    await says(bot, an, "/help");
    const { isUnreachable, firstFailureAt, dueAt } = await caseOf(bot, an);
    expect([isUnreachable, firstFailureAt]).toEqual([undefined, undefined]);
    expect(dueAt).toBeDefined();
  },
);

describe("other words of refusal", () => {
  const description = "Forbidden: can't send messages to the user";
  const fault = { kind: "refused", code: 403, description } as const;

  it("are no farewell, and pass: the answer comes with the next try", async () => {
    const bot = await testBot({ limits: { pausesMs: [0] } });
    const an = await somebody(bot);
    bot.simulator.faults.add({ method: "sendMessage", fault });
    await says(bot, an, "/help");
    expect(lastOf(an).text).toContain("Câu hỏi thường gặp");
    expect((await caseOf(bot, an)).firstFailureAt).toBeUndefined();
    expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it("that do not pass end in an apology like any other failure", async () => {
    const bot = await testBot({ limits: { pausesMs: [0] } });
    const an = await somebody(bot);
    bot.simulator.faults.add({ method: "sendMessage", fault, times: 2 });
    await says(bot, an, "/help");
    expect(lastOf(an).text).toContain("trục trặc");
    expect((await caseOf(bot, an)).firstFailureAt).toBeUndefined();
    expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 1 });
  });
});

it("whoever blocks the bot is left in peace at once, and is back with the first word", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await an.blocks();
  await bot.idle();
  expect(await caseOf(bot, an)).toMatchObject({ isUnreachable: true });
  await says(bot, an, "/status");
  expect((await caseOf(bot, an)).isUnreachable).toBeUndefined();
});

it("whoever has deleted the account is called a few times on two days, and then never again", async () => {
  const bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00") });
  const an = await whoIsAskedForTheDay(bot);
  await says(bot, an, "hôm nay");
  an.deletesAccount();
  const before = bot.simulator.calls.length;
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 15) {
    bot.clock.advance({ minutes: 15 });
    await bot.companion().scheduler.run("process-due-cases");
  }
  expect(bot.simulator.calls.length - before).toBeLessThan(15);
  const { isUnreachable, dueAt } = await caseOf(bot, an);
  expect([isUnreachable, dueAt]).toEqual([true, undefined]);
});
