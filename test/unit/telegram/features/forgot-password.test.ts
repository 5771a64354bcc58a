import { expect, it } from "vitest";
import { lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

it("whoever is stuck sees one line for a lost password, and behind it the ways to a new one", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  const labels = () => (lastOf(an).inlineKeyboard ?? []).flat().map(({ text }) => text);
  await setDown(bot, an, { at: { step: "account", screen: "first-login" } });
  await says(bot, an, "/start");
  await taps(bot, an, "s1:account.first-login.stuck");
  expect(labels().filter((label) => /quên mật khẩu|lấy lại/i.test(label))).toEqual(["Quên mật khẩu"]);

  await an.taps("Quên mật khẩu");
  await bot.idle();
  expect(labels()).toEqual(
    expect.arrayContaining(["Lấy lại qua email", "Lấy lại qua tin nhắn SMS", "Vào bằng VNeID"]),
  );
  await an.taps("Lấy lại qua tin nhắn SMS");
  await bot.idle();
  expect(lastOf(an).text).toContain("BH MK");

  await an.taps("Chọn cách khác");
  await bot.idle();
  expect(labels()).toContain("Lấy lại qua email");
  await an.taps("Lỗi khác");
  await bot.idle();
  expect(labels()).toContain("Tài khoản bị khoá");
});
