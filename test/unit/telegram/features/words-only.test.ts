import { expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import { somebody, taps, testBot } from "../support.ts";

it.each<[string, (person: Person) => Promise<unknown>]>([
  ["a sticker", (person) => person.sendsSticker("🙏")],
  ["a voice message", (person) => person.sendsVoice()],
  ["a place on the map", (person) => person.sendsLocation(18.66, 105.69)],
])("%s is told that the bot reads words only, and the open question is put again", async (_, sends) => {
  const bot = await testBot();
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  await sends(an);
  await bot.idle();
  const [told, asked] = an.chat.filter(({ from }) => from === "bot").slice(-2);
  expect(told?.text).toContain("Bot chỉ đọc được chữ và nút bấm");
  expect(asked?.text).toMatch(/^Bạn thuộc đơn vị nào/);
});
