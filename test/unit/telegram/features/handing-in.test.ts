import { beforeEach, expect, it, onTestFinished } from "vitest";
import { createTransport } from "../../../../src/delivery/transport.ts";
import { noRateLimit } from "../../../support/bot/no-rate-limit.ts";
import { handClock } from "../../../support/clock.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { answers, passUntil, whoRegistered } from "../registered.ts";
import { bringsItOnce, caseOf, lastOf, says, taps, testBot } from "../support.ts";

let bot: TestBot;

beforeEach(async () => {
  const transport = createTransport({ rateLimiter: noRateLimit });
  onTestFinished(transport.close);
  bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00"), transport });
});

it("whoever looks at the portal's last question again still reads until when to hand in", async () => {
  const an = await whoRegistered(bot, {
    at: { step: "portal", screen: "download" },
    resumeAt: { declaration: "sign", portal: "download" },
  });
  await says(bot, an, "/start");
  await taps(bot, an, "s1:portal.download.not-yet");
  await says(bot, an, "/status");
  await taps(bot, an, "o:declaration", "s1:declaration.sign.done");
  expect(lastOf(an).text).toContain("09/03");
});

it("whoever handed in after the last day is not told that there is nothing to worry about", async () => {
  const an = await whoRegistered(bot);
  bot.clock.goTo("2026-03-20T09:00:00+07:00");
  await bot.tick();
  await taps(bot, an, "x1:handed-in", "d:way.v-officer");
  const before = an.chat.length;
  await says(bot, an, "19/3");
  expect(an.chat.slice(before + 1).map(({ text }) => text)).toEqual([expect.stringMatching(/^⌛/)]);
  expect(await caseOf(bot, an)).toMatchObject({
    status: "expired",
    answers: { handIn: { way: "officer" } },
  });
  expect((await caseOf(bot, an)).done["declaration"]).toBeUndefined();
});

it("a double tap on “handed in” under a reminder brings the question once, a later one brings it back", async () => {
  const an = await whoRegistered(bot);
  await passUntil(bot, an, "2026-03-12T08:31:00+07:00");
  await bringsItOnce(bot, an, "x1:handed-in");
});

it("whoever is being asked for the day of “Ghi nhận” anew cannot have handed in before the one that counts", async () => {
  const an = await whoRegistered(bot, {
    at: { step: "portal", screen: "pressed" },
    resumeAt: { declaration: "sign", portal: "pressed" },
    answers: { ...answers, registration: {} },
  });
  await passUntil(bot, an, "2026-03-05T08:31:00+07:00");
  await taps(bot, an, "x1:handed-in", "d:way.v-officer");
  await says(bot, an, "27/2");
  expect(lastOf(an).text).toMatch(/02\/03\/2026/);
  expect((await caseOf(bot, an)).done["declaration"]).toBeUndefined();
});
