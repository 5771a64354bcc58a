import { beforeEach, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, setDown, somebody, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;
const heard = () => an.chat.filter(({ from }) => from === "bot").map(({ text }) => text);

beforeEach(async () => {
  bot = await testBot();
  an = await somebody(bot);
  await setDown(bot, an, { at: { step: "photos", screen: "front" } });
  await says(bot, an, "/start");
});

it.each(["dùng chứng minh nhân dân được không", "số này dùng nhận OTP được không"])(
  "“%s” is a question, and no wish for quiet",
  async (words) => {
    await says(bot, an, words);
    expect(lastOf(an).text).not.toContain("thôi nhắc");
  },
);

it.each(["cảm ơn bot nhiều nhé", "Cám ơn ạ", "thanks", "tks em"])(
  "“%s” is thanked for, and nothing else is said",
  async (words) => {
    const before = heard().length;
    await says(bot, an, words);
    expect(heard().slice(before)).toEqual([expect.stringContaining("Không có gì")]);
  },
);

it.each([
  "đừng nhắn nữa",
  "dung nhac nua ban oi",
  "stop",
  "Dừng nhắc đi ạ",
  "em không muốn, đừng nhắc em nữa",
])("“%s” finds the button that ends the reminders", async (words) => {
  await says(bot, an, words);
  await an.taps("🔕 Đừng nhắc nữa");
  await bot.idle();
  expect((await caseOf(bot, an)).remindersOff).toBe(true);
});

it.each(["thôi", "để sau nhé", "bận rồi ạ"])(
  "“%s” is fine, and nothing is pressed on anybody",
  async (words) => {
    const before = heard().length;
    await says(bot, an, words);
    expect(heard().slice(before)).toEqual([expect.stringContaining("cứ nghỉ")]);
  },
);

it.each(["đừng nhắn nữa", "thôi", "cảm ơn bot"])(
  "“%s” is nobody's unit, and the question stays open",
  async (words) => {
    const binh = await somebody(bot, "Bình");
    await says(bot, binh, "sinh viên", words);
    expect((await caseOf(bot, binh)).answers["who"]).toEqual({ track: "student" });
    await says(bot, binh, "Khoa Luật");
    expect((await caseOf(bot, binh)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
  },
);

it("who wants quiet before anything is stored hears that nothing is", async () => {
  const binh = bot.simulator.person({ firstName: "Bình", languageCode: "vi" });
  await says(bot, binh, "đừng nhắn nữa");
  expect(lastOf(binh).text).toContain("chưa lưu thông tin nào");
});

it.each(["xong rồi ạ", "ok", "ok bạn", "vâng", "đúng rồi", "Dạ được"])(
  "“%s” is told to press the button, which stands below",
  async (words) => {
    await says(bot, an, words);
    expect(heard().slice(-2)[0]).toContain("bấm nút ở dưới đây");
    expect(lastOf(an).inlineKeyboard?.flat()).toContainEqual(
      expect.objectContaining({ callback_data: "vssid/s1:photos.front.done" }),
    );
  },
);

it("thanks around a question do not take its place", async () => {
  await says(bot, an, "cho em hỏi quên mật khẩu thì làm thế nào, em cảm ơn");
  expect(lastOf(an).text).toContain("Quên mật khẩu");
});

it("whoever types that they agree is shown what to, and asked to press", async () => {
  const binh = bot.simulator.person({ firstName: "Bình", languageCode: "vi" });
  await says(bot, binh, "/start", "đồng ý ạ");
  expect(lastOf(binh).text).toMatch(/^👇 .*bấm một trong hai nút.*Nhớ gì/s);
  expect(await bot.store().people.get(binh.id)).toBeUndefined();
  await binh.taps(/đồng ý/);
  await bot.idle();
  expect(await bot.store().people.get(binh.id)).toBeDefined();
});

it("who thanks and tells a password in one message is warned, and can have the message deleted", async () => {
  await says(bot, an, "cảm ơn, mật khẩu là Abc12345");
  expect(lastOf(an).text).not.toContain("Không có gì");
  expect(JSON.stringify(lastOf(an))).toContain('"vssid/z:');
});
