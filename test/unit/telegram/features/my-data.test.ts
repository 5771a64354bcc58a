import { expect, it } from "vitest";
import { REMINDERS_STOP } from "../../../../src/telegram/ui/callback-data.ts";
import { lastOf, says, somebody, taps, testBot } from "../support.ts";

it.each([
  ["vi", "Làm quen", "Họ và tên: Nguyễn Văn Thử", "Sinh viên"],
  ["en", "About you", "Full name: Nguyễn Văn Thử", "Student"],
])("/mydata shows every answer under the name of its form (%s)", async (locale, form, name, track) => {
  const bot = await testBot();
  const an = await somebody(bot, "An", locale);
  await taps(bot, an, "d:track.v-student");
  await says(bot, an, "Khoa Luật", "Nguyễn Văn Thử", "/mydata");

  const { text } = lastOf(an);
  for (const part of [form, name, track]) expect(text).toContain(part);
});

it("/mydata says whether there are reminders", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await says(bot, an, "/mydata");
  expect(lastOf(an).text).toContain("Lời nhắc: đang bật");

  await says(bot, an, "/reminders");
  await taps(bot, an, REMINDERS_STOP);
  await says(bot, an, "/mydata");
  expect(lastOf(an).text).toContain("Lời nhắc: đang tắt");
});
