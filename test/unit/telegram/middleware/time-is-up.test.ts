import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import { createTransport } from "../../../../src/delivery/transport.ts";
import { noRateLimit } from "../../../support/bot/no-rate-limit.ts";
import { handClock } from "../../../support/clock.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { passUntil, whoRegistered } from "../registered.ts";
import { caseOf, lastOf, says, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;

const OVER = /^⌛|\n⌛/;
const heard = (from: number) =>
  an.chat.slice(from).flatMap((message) => (message.from === "bot" ? [message.text] : []));

beforeEach(async () => {
  const transport = createTransport({ rateLimiter: noRateLimit });
  onTestFinished(transport.close);
  bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00"), transport });
  an = await whoRegistered(bot);
});

describe("whoever comes after the last day, before anybody has told them", () => {
  it("sees that time ran out when they unblock the bot eight days late", async () => {
    await an.blocks();
    await bot.idle();
    bot.clock.goTo("2026-03-20T10:00:00+07:00");
    await an.unblocks();
    const before = an.chat.length;
    await says(bot, an, "/start");
    expect(heard(before)).toEqual([expect.stringMatching(OVER)]);
    expect(await caseOf(bot, an)).toMatchObject({ status: "expired", pendingEffects: [] });
  });

  it.each(["/start", "đã nộp hôm qua"])("a minute after midnight, with %s, sees it once", async (words) => {
    await passUntil(bot, an, "2026-03-12T23:59:00+07:00");
    bot.clock.goTo("2026-03-13T00:00:20+07:00");
    const before = an.chat.length;
    await says(bot, an, words);
    expect(heard(before)).toEqual([expect.stringMatching(OVER)]);
  });

  it("sees no running deadline in the progress either", async () => {
    await passUntil(bot, an, "2026-03-12T23:59:00+07:00");
    bot.clock.goTo("2026-03-13T00:00:20+07:00");
    const before = an.chat.length;
    await says(bot, an, "/status");
    expect(heard(before).join()).not.toContain("là hôm nay");
    expect(heard(before).join()).toMatch(OVER);
  });

  it("sees it in the place of the screen whose button they press", async () => {
    await says(bot, an, "/start");
    await passUntil(bot, an, "2026-03-12T23:59:00+07:00");
    bot.clock.goTo("2026-03-13T00:00:20+07:00");
    const before = an.chat.length;
    await an.taps({ data: "s1:declaration.print.done" });
    await bot.idle();
    expect(heard(before)).toEqual([expect.stringMatching(OVER)]);
  });
});

describe("in the morning after the last day", () => {
  it.each(["/start", "/status"])(
    "who has seen with %s that time ran out is not told again",
    async (words) => {
      await passUntil(bot, an, "2026-03-13T07:00:00+07:00");
      await says(bot, an, words);
      expect(lastOf(an).text).toMatch(OVER);
      const before = an.chat.length;
      await passUntil(bot, an, "2026-03-14T09:00:00+07:00");
      expect(heard(before)).toEqual([]);
    },
  );

  it("who has only read the help is told", async () => {
    await passUntil(bot, an, "2026-03-13T07:00:00+07:00");
    await says(bot, an, "/help");
    const before = an.chat.length;
    await passUntil(bot, an, "2026-03-13T09:00:00+07:00");
    expect(heard(before)).toEqual([expect.stringMatching(OVER)]);
    await taps(bot, an, "x1:again");
    expect((await caseOf(bot, an)).attempt).toBe(2);
  });
});
