import { beforeEach, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;

beforeEach(async () => {
  bot = await testBot();
  an = await somebody(bot);
  const at = bot.clock.now().toISOString();
  const steps = ["who", "already", "photos", "details", "portal", "declaration", "install", "account"];
  await setDown(bot, an, {
    at: { step: "done", screen: "farewell" },
    status: "done",
    done: Object.fromEntries(steps.map((id) => [id, at])),
  });
  await says(bot, an, "/status");
});

it("whoever taps a step after the end is asked first, and loses nothing by leaving it", async () => {
  await taps(bot, an, "o:install");
  expect(lastOf(an).text).toMatch(/Mọi việc đã xong rồi.*Cài ứng dụng VssID/);
  await an.taps("Không, để nguyên");
  await bot.idle();
  expect(await caseOf(bot, an)).toMatchObject({ status: "done", at: { step: "done" } });
  expect(lastOf(an).text).toMatch(/^👌/);
});

it("whoever wants to do it again gets there with one more tap", async () => {
  await taps(bot, an, "o:install", "n:install.yes");
  expect(await caseOf(bot, an)).toMatchObject({
    status: "active",
    at: { step: "install", screen: "phone" },
  });
  expect(lastOf(an).text).toContain("dùng điện thoại nào");
});

it("whoever opens the end itself, or a step by its link, loses nothing either", async () => {
  await taps(bot, an, "o:done");
  expect(lastOf(an).text).toContain("Chúc mừng");
  await says(bot, an, "/start install");
  expect(lastOf(an).text).toMatch(/Mọi việc đã xong rồi/);
  expect((await caseOf(bot, an)).status).toBe("done");
});
