import { expect, it } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import { caseOf, lastOf, says, taps, town } from "../support.ts";

it("whoever agrees under an older text is shown today's, and agrees to that one", async () => {
  let content = vssid;
  const vinh = await town({ content: () => content });
  const an = vinh.simulator.person({ firstName: "An" });
  await says(vinh, an, "/start");
  await taps(vinh, an, "w:vi.look");
  content = { ...vssid, consent: { version: "2027-01", purpose: "another" } };
  await vinh.restart();

  await taps(vinh, an, /^w:vi\.agree/);
  expect(await vinh.store().people.get(an.id)).toBeUndefined();

  await taps(vinh, an, "w:vi.agree.2027-01");
  expect(await vinh.store().people.get(an.id)).toMatchObject({ consent: content.consent });
  expect((await caseOf(vinh, an)).at.step).toBe("who");
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
  const vinh = await town();
  const an = vinh.simulator.person({ firstName: "An", languageCode: locale });
  await says(vinh, an, "/start");
  await taps(vinh, an, `w:${locale}.look`);
  const { text } = lastOf(an);
  for (const point of points) expect(text).toContain(point);
  // A line of a narrow phone holds about 35 letters, its screen about 21 lines above the two buttons.
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / 35)));
  expect(lines.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(21);
});

it("a button from before the versions leads to today's text, and for who has agreed to where they are", async () => {
  const vinh = await town();
  const an = vinh.simulator.person({ firstName: "An" });
  await says(vinh, an, "/start");
  const { id } = lastOf(an);
  const pressesOld = async () => {
    await an.pressesOld(id, "w:vi.agree");
    await vinh.quiet();
  };
  await pressesOld();
  expect(await vinh.store().people.get(an.id)).toBeUndefined();

  await taps(vinh, an, `w:vi.agree.${vssid.consent.version}`);
  vinh.clock.advance({ hours: 1 });
  await pressesOld();
  expect(lastOf(an).text).toMatch(/^Bước 1\/9/);
});
