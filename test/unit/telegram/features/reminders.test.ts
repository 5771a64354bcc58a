import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import { createRateLimiter } from "../../../../src/delivery/rate-limiter.ts";
import { createTransport } from "../../../../src/delivery/transport.ts";
import { handClock } from "../../../support/clock.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { answers, passUntil, whoRegistered } from "../registered.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;

const until = (moment: string) => passUntil(bot, an, moment);
const fromBot = () => an.chat.filter(({ from, deleted }) => from === "bot" && !deleted);
const reminders = () =>
  fromBot().filter(({ inlineKeyboard }) =>
    inlineKeyboard
      ?.flat()
      .some((button) => "callback_data" in button && button.callback_data === "vssid/r:stop"),
  );

beforeEach(async () => {
  bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00") });
});

describe("a student who registered and does nothing", () => {
  it("is reminded on the days of the plan, in the morning, and twice on the last day", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-13T12:00:00+07:00");
    expect(reminders().map(({ text }) => text.slice(0, 24))).toMatchInlineSnapshot(`
      [
        "🖨 Hôm nay mình in và ký",
        "📄 Tờ khai còn 7 ngày để",
        "✉️ Nếu bạn định gửi bưu ",
        "📄 Bạn nộp tờ khai hôm n",
        "⏳ Sắp hết hạn rồi. Ngày ",
        "⏰ Hôm nay là ngày cuối c",
        "⏰ Chiều nay vẫn còn kịp.",
      ]
    `);
    expect(await bot.store().ledger.counts()).toMatchObject({ sent: 8, sending: 0, failed: 0, repeats: 0 });
  });

  it("learns in the morning, not at midnight, that time has run out, with a way on", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-13T00:30:00+07:00");
    expect(await caseOf(bot, an)).toMatchObject({ status: "expired" });
    expect(lastOf(an).text).not.toMatch(/đã qua/);
    await until("2026-03-13T09:00:00+07:00");
    expect(lastOf(an).text).toMatch(/^⌛ Hạn nộp tờ khai đã qua/);
    await an.taps(/Đăng ký lại/);
    await bot.idle();
    expect(await caseOf(bot, an)).toMatchObject({ status: "active", attempt: 2, at: { step: "portal" } });
  });

  it("has the same reminders no second time, however often cron comes round and the bot is restarted", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-05T12:00:00+07:00");
    const before = reminders().length;
    await bot.restart();
    await bot.tick();
    await bot.tick();
    expect(reminders()).toHaveLength(before);
  });
});

describe("somebody who stopped at the first photo", () => {
  it("is reminded of that step, with a button that leads there", async () => {
    an = await somebody(bot);
    const at = bot.clock.now().toISOString();
    await setDown(bot, an, {
      at: { step: "photos", screen: "front" },
      resumeAt: { photos: "front" },
      done: { who: at, already: at },
      answers: { who: answers.who },
      planVersion: "an older plan",
    });
    await bot.companion().scheduler.run("reschedule-cases");
    await until("2026-03-04T12:00:00+07:00");
    expect(lastOf(an).text).toMatch(/đang chờ ở bước Chuẩn bị ba tấm ảnh\./);
    await an.taps(/Làm tiếp/);
    await bot.idle();
    expect(lastOf(an).text).toMatch(/Ảnh 1\/3 · Mặt trước căn cước/);
  });
});

describe("reminders stop at once", () => {
  it("when the declaration is handed in, with a button under the reminder", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-05T12:00:00+07:00");
    await an.taps(/Tôi đã nộp/);
    await bot.idle();
    await taps(bot, an, "d:way.v-officer", "d:handedInOn.v-2026-03-05");
    expect((await caseOf(bot, an)).done["declaration"]).toBeDefined();
    const before = reminders().length;
    await until("2026-03-06T20:00:00+07:00");
    expect(reminders().slice(before)).toEqual([]);
  });

  it("without a word of a deadline to those who have none", async () => {
    an = await somebody(bot);
    await says(bot, an, "/reminders");
    await taps(bot, an, "r:stop");
    expect(lastOf(an).text).toBe(
      "🔕 Bot thôi nhắc bạn. Việc đang làm vẫn ở /status; muốn bot nhắc lại, bấm /reminders.",
    );
  });

  it("when somebody wants none, and come again when they do", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-03T12:00:00+07:00");
    await an.taps(/Đừng nhắc nữa/);
    await bot.idle();
    const before = reminders().length;
    await until("2026-03-09T12:00:00+07:00");
    expect(reminders()).toHaveLength(before);

    await says(bot, an, "/reminders");
    await an.taps(/Nhắc tôi/);
    await bot.idle();
    await until("2026-03-11T12:00:00+07:00");
    expect(reminders().length).toBeGreaterThan(before);
  });

  it("when the bot is blocked, and with /forget for good", async () => {
    an = await whoRegistered(bot);
    await an.blocks();
    await bot.idle();
    expect((await caseOf(bot, an)).dueAt).toBeUndefined();
    await an.unblocks();
    await bot.idle();
    expect((await caseOf(bot, an)).dueAt).toBeDefined();
    await until("2026-03-04T12:00:00+07:00");
    await says(bot, an, "/forget");
    await an.taps(/Xoá hết/);
    await bot.idle();
    expect(await bot.store().ledger.counts()).toMatchObject({ sent: 0 });
    bot.clock.goTo("2026-03-12T12:00:00+07:00");
    await bot.tick();
    expect(lastOf(an).text).toMatch(/Đã xoá hết/);
  });
});

describe("a reminder that is put off", () => {
  it("comes on the day that was asked for, and says so", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-05T09:00:00+07:00");
    const before = reminders().length;
    await an.taps(/Mai nhắc lại/);
    await bot.idle();
    expect(an.toasts.at(-1)?.text).toMatch(/Bot nhắc lại vào/);
    expect((await caseOf(bot, an)).dueAt).toBe(new Date("2026-03-06T08:30:00+07:00").toISOString());
    await until("2026-03-06T12:00:00+07:00");
    expect(reminders()).toHaveLength(before);
  });

  it("comes again on a day for which nothing else is planned", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-03T09:00:00+07:00");
    const { text } = lastOf(an);
    await an.taps(/Mai nhắc lại/);
    await bot.idle();
    await until("2026-03-04T08:29:00+07:00");
    expect(reminders()).toEqual([]);
    await until("2026-03-04T12:00:00+07:00");
    expect(reminders().map((each) => each.text)).toEqual([text]);
    expect(await bot.store().ledger.counts()).toMatchObject({ sent: 2, repeats: 0 });
  });
});

describe("while nobody can be reached", () => {
  it("a night without the bot is made up for by one reminder in the morning", async () => {
    an = await whoRegistered(bot);
    await until("2026-03-03T12:00:00+07:00");
    const before = reminders().length;
    bot.clock.goTo("2026-03-07T23:00:00+07:00");
    await bot.companion().scheduler.run("process-due-cases");
    expect(reminders()).toHaveLength(before);
    await until("2026-03-08T12:00:00+07:00");
    expect(reminders().length).toBeLessThanOrEqual(before + 1);
    await until("2026-03-09T12:00:00+07:00");
    expect(reminders()).toHaveLength(before + 1);
  });

  it("a reminder that Telegram refuses with 429 comes later, once", async () => {
    const clock = handClock("2026-03-02T09:00:00+07:00");
    const transport = createTransport({
      rateLimiter: createRateLimiter({ now: () => clock.now().getTime() }),
    });
    onTestFinished(transport.close);
    bot = await testBot({ clock, transport });
    an = await whoRegistered(bot);
    bot.simulator.faults.add({
      method: "sendMessage",
      fault: { kind: "too-many-requests", retryAfter: 60 },
    });
    bot.clock.goTo("2026-03-03T08:30:00+07:00");
    await bot.companion().scheduler.run("process-due-cases");
    expect(reminders()).toEqual([]);
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 1, sent: 0 });
    bot.clock.advance({ minutes: 2 });
    await bot.companion().scheduler.run("process-due-cases");
    expect(await bot.store().ledger.counts()).toMatchObject({ unsent: 0, sent: 1, repeats: 0 });
  });

  it("an answer of Telegram's that gets lost may mean a second copy, and is counted as one", async () => {
    an = await whoRegistered(bot);
    bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "answer-lost" } });
    bot.clock.goTo("2026-03-03T08:30:00+07:00");
    await bot.companion().scheduler.run("process-due-cases");
    expect(await bot.store().ledger.counts()).toMatchObject({ unknown: 1 });
    bot.clock.advance({ minutes: 2 });
    await bot.companion().scheduler.run("process-due-cases");
    expect(await bot.store().ledger.counts()).toMatchObject({ sent: 1, repeats: 1 });
    expect(reminders()).toHaveLength(2);
  });

  it("whoever writes before a lost answer is cleared up gets no second copy, and the ledger goes on doubting", async () => {
    an = await whoRegistered(bot);
    bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "answer-lost" } });
    bot.clock.goTo("2026-03-03T08:30:00+07:00");
    await bot.companion().scheduler.run("process-due-cases");
    await says(bot, an, "/help");
    bot.clock.advance({ minutes: 2 });
    await bot.companion().scheduler.run("process-due-cases");
    expect(reminders()).toHaveLength(1);
    expect(await bot.store().ledger.counts()).toMatchObject({ unknown: 1, failed: 0, repeats: 0 });
  });

  it("a text that Telegram refuses is not sent again and again, and the operator is told", async () => {
    an = await whoRegistered(bot);
    const description = "Bad Request: can't parse entities: Unsupported start tag";
    bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "refused", code: 400, description } });
    await until("2026-03-03T12:00:00+07:00");
    expect(await bot.store().ledger.counts()).toMatchObject({ failed: 1, sent: 0 });
  });
});
