import { expect, it } from "vitest";
import { handClock } from "../../support/clock.ts";
import { embeddedPlace } from "../../support/stores.ts";
import { startTestBot } from "../../support/test-bot.ts";

it("whoever tries the bot a second time on the same data is answered, and goes on where they were", async () => {
  const place = await embeddedPlace();
  const clock = handClock();
  const run = async (...texts: readonly string[]) => {
    const bot = await startTestBot({ openStore: place.open, clock });
    const an = bot.simulator.person({ firstName: "An" });
    for (const text of texts) {
      await an.says(text);
      await bot.idle();
    }
    const { chat } = an;
    await bot.close();
    return chat.filter(({ from }) => from === "bot");
  };
  const before = await run("/start", "/help", "/start");
  clock.advance({ minutes: 1 });
  const after = await run("/start");
  await place.remove();
  expect(after.map(({ text }) => text)).toEqual([before[0]?.text]);
});
