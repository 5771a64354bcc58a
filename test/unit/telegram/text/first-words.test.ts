import { expect, it } from "vitest";
import { lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

it.each(["vi", "en"])("welcome and consent fit a phone's screen (%s)", async (languageCode) => {
  const bot = await testBot();
  const an = bot.simulator.person({ firstName: "An", languageCode });
  await says(bot, an, "/start");
  expect(lastOf(an).text.length).toBeLessThanOrEqual(600);
  await taps(bot, an, `w:${languageCode}.look`);
  expect(lastOf(an).text.length).toBeLessThanOrEqual(900);
});

it("a form begins with where one is and what comes; its further questions do not repeat that", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  expect(lastOf(an).text).toMatch(/^Bước 1\/9 · Làm quen \(1\/2\)\n\nVài câu ngắn.*\n\nTrước tiên/);

  await taps(bot, an, "d:track.v-student");
  expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
  await says(bot, an, "/start");
  expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
});

it("/mydata says to a stranger that nothing is stored", async () => {
  const bot = await testBot();
  const an = bot.simulator.person({ firstName: "An" });
  await says(bot, an, "/mydata");
  expect(lastOf(an).text).toMatch(/^Bot chưa lưu thông tin nào cả/);
});

it("whoever logs in another way is told how to register after all", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await setDown(bot, an, { at: { step: "already", screen: "ask" }, done: { who: "2026-03-02T02:00:00Z" } });
  await says(bot, an, "/start");
  await taps(bot, an, "s1:already.ask.has-vssid", "s1:already.vssid-login.logged-in");
  expect(lastOf(an).text).toMatch(/mở “Xem đã có tài khoản chưa” rồi chọn “đăng ký mới”/);
  await says(bot, an, "/status");
  expect(lastOf(an).text).toMatch(/rồi chọn “đăng ký mới”/);
});

it("whoever waits for the password is told how to go on, and then sees the checklist", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await setDown(bot, an, { at: { step: "account", screen: "password" } });
  await says(bot, an, "/start");
  await taps(bot, an, "s1:account.password.waiting");
  const [said, shown] = an.chat.filter(({ from, deleted }) => from === "bot" && !deleted).slice(-2);
  expect(said?.text).toMatch(/^👌 Bạn cứ thong thả chờ/);
  expect(shown?.text).toMatch(/^Việc của bạn/);
});
