import { expect, it } from "vitest";
import { REMINDERS_STOP } from "../../../../src/telegram/ui/callback-data.ts";
import { lastOf, says, somebody, taps, town } from "../support.ts";

it.each([
  ["vi", "Làm quen", "Họ và tên: Nguyễn Văn Thử", "Sinh viên"],
  ["en", "About you", "Full name: Nguyễn Văn Thử", "Student"],
])("/mydata shows every answer under the name of its form (%s)", async (locale, form, name, track) => {
  const vinh = await town();
  const an = await somebody(vinh, "An", locale);
  await taps(vinh, an, "d:track.v-student");
  await says(vinh, an, "Khoa Luật", "Nguyễn Văn Thử", "/mydata");

  const { text } = lastOf(an);
  for (const part of [form, name, track]) expect(text).toContain(part);
});

it("/mydata says whether there are reminders", async () => {
  const vinh = await town();
  const an = await somebody(vinh);
  await says(vinh, an, "/mydata");
  expect(lastOf(an).text).toContain("Lời nhắc: đang bật");

  await says(vinh, an, "/reminders");
  await taps(vinh, an, REMINDERS_STOP);
  await says(vinh, an, "/mydata");
  expect(lastOf(an).text).toContain("Lời nhắc: đang tắt");
});
