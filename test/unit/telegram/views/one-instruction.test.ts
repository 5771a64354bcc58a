import { expect, it } from "vitest";
import { handClock } from "../../../support/clock.ts";
import { passUntil, whoRegistered } from "../registered.ts";
import { lastOf, says, setDown, taps, testBot } from "../support.ts";

it("whoever is to print reads one instruction, and until when; once handed in, no deadline any more", async () => {
  const bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00") });
  const an = await whoRegistered(bot);
  await says(bot, an, "/start");
  expect(lastOf(an).text).toContain("in tờ khai (tệp PDF) ra giấy A4");
  expect(lastOf(an).text).toMatch(/Hạn nộp: hết .*12\/03\/2026 \(còn 10 ngày\)\.$/);
  expect(lastOf(an).text.length).toBeLessThan(300);

  await taps(bot, an, "s1:declaration.print.done", "s1:declaration.sign.done");
  await taps(bot, an, "s1:declaration.ways.officer", "s1:declaration.officer.handed-in");
  await says(bot, an, "hôm nay", "/status");
  await taps(bot, an, "o:declaration");
  expect(lastOf(an).text).toContain("In tờ khai");
  expect(lastOf(an).text).not.toContain("⏳");
});

it("whoever waits for the password without reminders is promised none", async () => {
  const bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00") });
  const an = await whoRegistered(bot);
  await passUntil(bot, an, "2026-03-02T10:00:00+07:00");
  await setDown(bot, an, { at: { step: "account", screen: "password" }, remindersOff: true });
  await says(bot, an, "/start");
  await taps(bot, an, "s1:account.password.waiting");
  const said = an.chat.findLast(({ text }) => text.startsWith("👌"))?.text;
  expect(said).toContain("/status");
  expect(said).not.toMatch(/hỏi lại|nhắc/);
});
