import { beforeEach, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { bringsItOnce, caseOf, lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;

beforeEach(async () => {
  bot = await testBot();
  an = await somebody(bot);
});

const textOf = (messageId: number) => an.chat.find(({ id }) => id === messageId)?.text;

/** Asks An for the full name of the details, with the name given before as a ready answer. */
async function askedWhoIs(fullName: string) {
  const { who } = (await caseOf(bot, an)).answers;
  await setDown(bot, an, { at: { step: "details", screen: "ask" }, answers: { who: { ...who, fullName } } });
  await says(bot, an, "/start");
  return lastOf(an);
}

it("“keep” under an earlier doubt keeps nothing, and the newest doubt is asked about once more", async () => {
  await taps(bot, an, "d:track.v-student");
  await says(bot, an, "Khoa Luật", "Nguyen Van Thu");
  const first = lastOf(an);
  await says(bot, an, "Nguyen Van Thi");
  const newest = lastOf(an);
  bot.clock.advance({ minutes: 1 });
  const keepFirst = first.inlineKeyboard?.flat().flatMap((b) => ("callback_data" in b ? [b] : []))[0];

  await an.pressesOld(first.id, keepFirst?.callback_data ?? "", keepFirst?.text);
  await bot.idle();

  expect((await caseOf(bot, an)).answers["who"]?.["fullName"]).toBeUndefined();
  expect(textOf(first.id)).toBe(first.text);
  expect(lastOf(an).id).toBeGreaterThan(newest.id);
  expect(lastOf(an)).toMatchObject({ text: newest.text, inlineKeyboard: newest.inlineKeyboard });
  expect(an.transcript()).toContain("Nút này đã cũ");

  await taps(bot, an, /^d:fullName\.keep/);
  expect((await caseOf(bot, an)).answers["who"]?.["fullName"]).toBe("Nguyen Van Thi");
});

it("a choice from an older list, whose place another one has now, chooses nothing", async () => {
  const older = await askedWhoIs("Nguyễn Văn Thử");
  await askedWhoIs("Trần Thị Mẫu");

  await an.pressesOld(older.id, "vssid/d:fullName.n-0", "Nguyễn Văn Thử");
  await bot.idle();

  expect((await caseOf(bot, an)).answers["details"]).toBeUndefined();
  expect(textOf(older.id)).toBe(older.text);
  await taps(bot, an, "d:fullName.n-0");
  expect((await caseOf(bot, an)).answers["details"]?.["fullName"]).toBe("Trần Thị Mẫu");
});

it("a choice from an older list that still stands in its place is taken", async () => {
  const older = await askedWhoIs("Nguyễn Văn Thử");
  await askedWhoIs("Nguyễn Văn Thử");

  await an.pressesOld(older.id, "vssid/d:fullName.n-0", "Nguyễn Văn Thử");
  await bot.idle();

  expect((await caseOf(bot, an)).answers["details"]?.["fullName"]).toBe("Nguyễn Văn Thử");
  expect(textOf(older.id)).toContain("➜ Nguyễn Văn Thử");
});

it("a double tap on a ready answer brings the next question once", async () => {
  const question = lastOf(an);
  const choice = { data: "d:track.v-student" };

  await Promise.all([an.taps(choice), an.taps(choice)]);
  await bot.idle();

  expect(an.chat.filter(({ text }) => text.startsWith("Bạn thuộc đơn vị nào"))).toHaveLength(1);
  expect(textOf(question.id)).toContain("➜ 🎓 Sinh viên");
});

it("a double tap on a way to a picture brings the picture once; a minute later the button shows it again", async () => {
  const at = bot.clock.now().toISOString();
  const done = { who: at, already: at };
  await setDown(bot, an, { at: { step: "photos", screen: "intro" }, done });
  await says(bot, an, "/start");
  await bringsItOnce(bot, an, "s1:photos.intro.done");
});

it("an old button brings back the question that was left a moment ago", async () => {
  await says(bot, an, "sinh viên", "/cancel");
  await an.pressesOld(lastOf(an).id, "s1:already.ask.neither");
  await bot.idle();
  expect(lastOf(an).text).toContain("đơn vị nào");
});
