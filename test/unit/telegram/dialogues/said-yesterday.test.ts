import { expect, it } from "vitest";
import { handClock } from "../../../support/clock.ts";
import { whoIsAskedForTheDay } from "../registered.ts";
import { arrives, caseOf, town } from "../support.ts";

it("“today” means the day on which it was said, however late it is read", async () => {
  const vinh = await town({ clock: handClock("2026-03-02T22:00:00+07:00") });
  const an = await whoIsAskedForTheDay(vinh);
  const date = Math.floor(vinh.clock.now().getTime() / 1_000) + 60;
  vinh.clock.goTo("2026-03-03T06:00:00+07:00");
  await arrives(vinh, an, { message: { date, text: "hôm nay" } });
  expect((await caseOf(vinh, an)).deadline).toMatchObject({ startedOn: "2026-03-02", lastDay: "2026-03-12" });
});
