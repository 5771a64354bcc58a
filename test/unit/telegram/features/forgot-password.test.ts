import { expect, it } from "vitest";
import { lastOf, says, setDown, somebody, taps, town } from "../support.ts";

it("whoever is stuck sees one line for a lost password, and behind it the ways to a new one", async () => {
  const vinh = await town();
  const an = await somebody(vinh);
  const labels = () => (lastOf(an).inlineKeyboard ?? []).flat().map(({ text }) => text);
  await setDown(vinh, an, { at: { step: "account", screen: "first-login" } });
  await says(vinh, an, "/start");
  await taps(vinh, an, "s1:account.first-login.stuck");
  expect(labels().filter((label) => /quên mật khẩu|lấy lại/i.test(label))).toEqual(["Quên mật khẩu"]);

  await an.taps("Quên mật khẩu");
  await vinh.quiet();
  expect(labels()).toEqual(
    expect.arrayContaining(["Lấy lại qua email", "Lấy lại qua tin nhắn SMS", "Vào bằng VNeID"]),
  );
  await an.taps("Lấy lại qua tin nhắn SMS");
  await vinh.quiet();
  expect(lastOf(an).text).toContain("BH MK");

  await an.taps("Chọn cách khác");
  await vinh.quiet();
  expect(labels()).toContain("Lấy lại qua email");
  await an.taps("Lỗi khác");
  await vinh.quiet();
  expect(labels()).toContain("Tài khoản bị khoá");
});
