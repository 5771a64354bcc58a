import { expect, it } from "vitest";
import { handClock } from "../../../support/clock.ts";
import { whoIsAskedForTheDay } from "../registered.ts";
import { arrives, caseOf, testBot } from "../support.ts";

it("“today” means the day on which it was said, however late it is read", async () => {
  const bot = await testBot({ clock: handClock("2026-03-02T22:00:00+07:00") });
  const an = await whoIsAskedForTheDay(bot);
  const date = Math.floor(bot.clock.now().getTime() / 1_000) + 60;
  bot.clock.goTo("2026-03-03T06:00:00+07:00");
  await arrives(bot, an, { message: { date, text: "hôm nay" } });
  expect((await caseOf(bot, an)).deadline).toMatchObject({ startedOn: "2026-03-02", lastDay: "2026-03-12" });
});
