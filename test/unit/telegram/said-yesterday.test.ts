import { expect, it } from "vitest";
import { handClock } from "../../support/clock.ts";
import { answers } from "./registered.ts";
import { arrives, caseOf, says, setDown, somebody, town } from "./support.ts";

it("“today” means the day on which it was said, however late it is read", async () => {
  const vinh = await town({ clock: handClock("2026-03-02T22:00:00+07:00") });
  const an = await somebody(vinh);
  const at = vinh.clock.now().toISOString();
  const done = Object.fromEntries(["who", "already", "photos", "details"].map((id) => [id, at]));
  await setDown(vinh, an, { at: { step: "portal", screen: "pressed" }, done, answers: { who: answers.who } });
  await says(vinh, an, "/start");
  const date = Math.floor(vinh.clock.now().getTime() / 1_000) + 60;
  vinh.clock.goTo("2026-03-03T06:00:00+07:00");
  await arrives(vinh, an, { message: { date, text: "hôm nay" } });
  expect((await caseOf(vinh, an)).clock).toMatchObject({ startedOn: "2026-03-02", lastDay: "2026-03-12" });
});
