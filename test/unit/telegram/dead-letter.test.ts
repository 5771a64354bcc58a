import { expect, it } from "vitest";
import { caseOf, lastOf, says, somebody, taps, testBot } from "./support.ts";

it("an effect that Telegram will never accept is dropped, and the next thing that is said is answered", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  await says(bot, an, "Khoa Luật", "Nguyễn Văn Thử", "SV-0001");
  const description = "Bad Request: can't parse entities: Unsupported start tag";
  bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "refused", code: 400, description } });

  await says(bot, an, "Bỏ qua");

  expect(lastOf(an).text).toMatch(/trục trặc/);
  const { pendingEffects } = await caseOf(bot, an);
  expect(pendingEffects.map((effect) => effect.do)).not.toContain("say");
  await says(bot, an, "/start");
  expect(lastOf(an).text).toMatch(/Kiểm tra|đúng/);
});

it("whoever repeats an answer after an apology does not answer the question that never came", async () => {
  const bot = await testBot({ limits: { pausesMs: [], outagePausesMs: [] } });
  const an = await somebody(bot);
  bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "server-error", code: 500 } });
  await says(bot, an, "sinh viên");
  expect(lastOf(an).text).toContain("thử lại");
  await says(bot, an, "sinh viên");
  expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student" });
  await says(bot, an, "/start", "Khoa Luật");
  expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
});
