import { expect, it } from "vitest";
import { lastOf, says, somebody, testBot } from "../support.ts";

it("/cancel leaves a question once; a second time there is none to leave", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await says(bot, an, "/cancel");
  expect(lastOf(an).text).toMatch(/^Việc của bạn/);
  await says(bot, an, "/cancel");
  expect(lastOf(an).text).toMatch(/^Không có câu hỏi nào đang chờ/);
});

it("/cancel that fails once says the same with the next try", async () => {
  const bot = await testBot({ limits: { pausesMs: [], outagePausesMs: [0] } });
  const an = await somebody(bot);
  bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "server-error", code: 500 } });
  await says(bot, an, "/cancel");
  expect(lastOf(an).text).toMatch(/^Việc của bạn/);
});

it("/cancel takes the keyboard of the phone question away", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await says(bot, an, "sinh viên", "Khoa Luật", "Nguyễn Văn Thử", "SV-0001", "/cancel");
  expect(lastOf(an).text).toMatch(/^Việc của bạn/);
  await expect(async () => an.taps("Bỏ qua")).rejects.toThrow("sees no button");
});
