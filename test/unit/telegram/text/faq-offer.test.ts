import { expect, it } from "vitest";
import { lastOf, says, town } from "../support.ts";

const dataOf = (message: ReturnType<typeof lastOf>) =>
  (message.inlineKeyboard ?? [])
    .flat()
    .map((button) => ("callback_data" in button ? button.callback_data.replace(/^vssid\//, "") : ""));

it("what surely means a question is answered; what shares a word with some is asked about", async () => {
  const vinh = await town();
  const an = vinh.simulator.person({ firstName: "An" });
  await says(vinh, an, "quên mật khẩu");
  expect(lastOf(an).text).toMatch(/^Quên mật khẩu VssID thì lấy lại thế nào\?/);

  await says(vinh, an, "mai nhắn sau");
  expect(lastOf(an).text).toBe("🔎 Có phải bạn muốn hỏi một trong các câu này?");
  expect(dataOf(lastOf(an))).toEqual(["f:password-channel", "w:vi.look", "fp:0"]);

  await says(vinh, an, "/help mai tôi nộp");
  expect(lastOf(an).text).toMatch(/^🔎/);
  expect(dataOf(lastOf(an))).toContain("f:where-to-hand-in");
});
