import { expect, it } from "vitest";
import { lastOf, says, testBot } from "../support.ts";

const dataOf = (message: ReturnType<typeof lastOf>) =>
  (message.inlineKeyboard ?? [])
    .flat()
    .map((button) => ("callback_data" in button ? button.callback_data.replace(/^vssid\//, "") : ""));

it("what surely means a question is answered; what shares a word with some is asked about", async () => {
  const bot = await testBot();
  const an = bot.simulator.person({ firstName: "An" });
  await says(bot, an, "quên mật khẩu");
  expect(lastOf(an).text).toMatch(/^Quên mật khẩu VssID thì lấy lại thế nào\?/);

  await says(bot, an, "mai nhắn sau");
  expect(lastOf(an).text).toBe("🔎 Có phải bạn muốn hỏi một trong các câu này?");
  expect(dataOf(lastOf(an))).toEqual(["f:password-channel", "w:vi.look", "fp:0"]);

  await says(bot, an, "/help mai tôi nộp");
  expect(lastOf(an).text).toMatch(/^🔎/);
  expect(dataOf(lastOf(an))).toContain("f:where-to-hand-in");
});
