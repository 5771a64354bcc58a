import { expect, it } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import { caseOf, lastOf, says, taps, testBot } from "../support.ts";

it("whoever agrees under an older text is shown today's, and agrees to that one", async () => {
  let content = vssid;
  const bot = await testBot({ content: () => content });
  const an = bot.simulator.person({ firstName: "An" });
  await says(bot, an, "/start");
  await taps(bot, an, "w:vi.look");
  content = { ...vssid, consent: { version: "2027-01", purpose: "another" } };
  await bot.restart();

  await taps(bot, an, /^w:vi\.agree/);
  expect(await bot.store().people.get(an.id)).toBeUndefined();

  await taps(bot, an, "w:vi.agree.2027-01");
  expect(await bot.store().people.get(an.id)).toMatchObject({ consent: content.consent });
  expect((await caseOf(bot, an)).at.step).toBe("who");
});

it.each([
  [
    "vi",
    [
      "mã Telegram",
      "số căn cước",
      "Để làm gì",
      "180 ngày",
      "/mydata",
      "/forget",
      "mật khẩu, OTP",
      "ngân hàng",
    ],
  ],
  [
    "en",
    ["Telegram id", "ID number", "What for", "180 days", "/mydata", "/forget", "passwords, OTP", "bank"],
  ],
])("whoever is asked for their consent in %s sees all of it on a phone's screen", async (locale, points) => {
  const bot = await testBot();
  const an = bot.simulator.person({ firstName: "An", languageCode: locale });
  await says(bot, an, "/start");
  await taps(bot, an, `w:${locale}.look`);
  const { text } = lastOf(an);
  for (const point of points) expect(text).toContain(point);
  // A line of a narrow phone holds about 35 letters, its screen about 21 lines above the two buttons.
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / 35)));
  expect(lines.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(21);
});

it("a button from before the versions leads to today's text, and for who has agreed to where they are", async () => {
  const bot = await testBot();
  const an = bot.simulator.person({ firstName: "An" });
  await says(bot, an, "/start");
  const { id } = lastOf(an);
  const pressesOld = async () => {
    await an.pressesOld(id, "w:vi.agree");
    await bot.idle();
  };
  await pressesOld();
  expect(await bot.store().people.get(an.id)).toBeUndefined();

  await taps(bot, an, `w:vi.agree.${vssid.consent.version}`);
  bot.clock.advance({ hours: 1 });
  await pressesOld();
  expect(lastOf(an).text).toMatch(/^Bước 1\/9/);
});
