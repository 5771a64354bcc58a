import type { Update } from "grammy/types";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { Store } from "../../../../src/storage/store.ts";
import { handClock } from "../../../support/clock.ts";
import { embeddedPlace } from "../../../support/stores.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;

beforeEach(async () => {
  bot = await testBot();
  an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
});

const who = async () => (await caseOf(bot, an)).answers["who"];

describe("while a question is open", () => {
  it.each([
    ["/help", /Câu hỏi/],
    ["/status", /Làm quen/],
    ["/language", /Ngôn ngữ|ngôn ngữ/],
    ["/mydata", /Sinh viên/],
  ])("%s answers, and the question goes on after", async (command, answer) => {
    await says(bot, an, command);
    expect(lastOf(an).text).toMatch(answer);
    await says(bot, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("another language is chosen, and the question goes on in it", async () => {
    await says(bot, an, "/language");
    await taps(bot, an, "l:en");
    expect(lastOf(an).text).toMatch(/^Which unit/);
    await says(bot, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
    expect(lastOf(an).text).toMatch(/^Your full name|full name/i);
  });

  it("/cancel leaves it, and it can be taken up again where it was", async () => {
    await says(bot, an, "/cancel");
    expect(await bot.store().dialogues.read(an.id, "answer:vssid")).toBeUndefined();
    await taps(bot, an, "o:who");
    expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
    await says(bot, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("/forget asks first: no keeps the question, yes takes everything", async () => {
    await says(bot, an, "/forget");
    await an.taps("Giữ lại");
    await bot.idle();
    await says(bot, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });

    await says(bot, an, "/forget");
    await an.taps(/Xoá hết/);
    await bot.idle();
    expect(await bot.store().dialogues.read(an.id, "answer:vssid")).toBeUndefined();
    await says(bot, an, "Nguyễn Văn Thử");
    expect(await bot.store().cases.get(an.id, "vssid")).toBeUndefined();
  });

  it("a button of an earlier question changes nothing, and the open question is put again", async () => {
    await says(bot, an, "Khoa Luật");
    const [first] = an.chat.filter(({ text }) => text.startsWith("Trước tiên"));
    bot.clock.advance({ minutes: 1 });
    await an.pressesOld(first?.id ?? 0, "d:track.v-staff");
    await bot.idle();
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
  });

  it("a question of the person's own finds its answer below the refusal, and theirs is open still", async () => {
    await says(bot, an, "Khoa Luật", "mã số BHXH của tôi lấy ở đâu?");
    expect(lastOf(an).text).toMatch(/^Hình như bạn đang hỏi.*Họ và tên của bạn/s);
    await taps(bot, an, "f:code-where");
    expect(lastOf(an).text).toMatch(/mã số BHXH/i);
    await says(bot, an, "Nguyễn Văn Thử");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thử" });
  });

  it("a one-time code is not taken for the answer: it can be deleted, and the question stands below the warning", async () => {
    await says(bot, an, "mã OTP là 123456");
    expect(await who()).toEqual({ track: "student" });
    expect(lastOf(an).text).toMatch(/mã OTP.*Bạn thuộc đơn vị nào/s);
    await an.taps(/Xoá tin nhắn/);
    await bot.idle();
    expect(an.chat.find(({ text }) => text === "mã OTP là 123456")?.deleted).toBe(true);
  });

  it("a ready answer that is typed without its accents is that ready answer", async () => {
    await says(bot, an, "khoa luat");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("a second one ends the first: there are never two", async () => {
    const answers = {
      who: { track: "student", unit: "Khoa Luật", fullName: "An", code: "SV-0001", phone: "" },
    };
    await setDown(bot, an, { at: { step: "who", screen: "check" }, answers });
    await says(bot, an, "/start");
    const review = lastOf(an).id;
    await taps(bot, an, "c:who.unit");
    await an.pressesOld(review, "c:who.fullName");
    await bot.idle();
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);

    await says(bot, an, "Trần Thị Mẫu");

    expect(await who()).toEqual({ ...answers.who, fullName: "Trần Thị Mẫu" });
    expect(await bot.store().dialogues.read(an.id, "answer:vssid")).toBeUndefined();
  });
});

describe("time passes while a question is open", () => {
  it("after 25 hours it is asked again", async () => {
    bot.clock.advance({ hours: 25 });
    await bot.tick();
    await says(bot, an, "Khoa Luật");
    expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
    await says(bot, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("an answer that was given in time counts, however much later the bot reads it", async () => {
    const said = Math.floor(bot.clock.now().getTime() / 1_000) + 3_600;
    bot.clock.advance({ hours: 30 });
    const from = { id: an.id, is_bot: false, first_name: "An" };
    const chat = { id: an.id, type: "private" as const, first_name: "An" };
    await bot
      .companion()
      .intake.accept([
        { update_id: 9_000_000, message: { message_id: 9_000, date: said, chat, from, text: "Khoa Luật" } },
      ]);
    await bot.idle();
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it('"today", pressed after midnight, still means the day on the button', async () => {
    const clock = handClock("2026-03-02T23:58:00+07:00");
    bot = await testBot({ clock });
    an = await somebody(bot);
    const done = Object.fromEntries(
      ["who", "already", "photos", "details"].map((id) => [id, "2026-03-01T03:00:00Z"]),
    );
    await setDown(bot, an, { at: { step: "portal", screen: "pressed" }, done });
    await says(bot, an, "/start");

    clock.advance({ minutes: 5 });
    await an.taps(/Hôm nay/);
    await bot.idle();

    const { answers, deadline } = await caseOf(bot, an);
    expect(answers["registration"]).toEqual({ pressedOn: "2026-03-02" });
    expect(deadline).toMatchObject({ startedOn: "2026-03-02", lastDay: "2026-03-12" });
  });
});

it("what happens in groups, or in no chat at all, touches no dialogue", async () => {
  const touched: string[] = [];
  const place = await embeddedPlace();
  onTestFinished(place.remove);
  bot = await testBot({ openStore: async () => watched(await place.open(), touched) });
  an = await somebody(bot);
  const before = await bot.store().dialogues.read(an.id, "answer:vssid");
  touched.length = 0;
  const from = { id: an.id, is_bot: false, first_name: "An" };
  const group = { id: an.id * -1, type: "group", title: "K62" };

  const updates = [
    { message: { message_id: 1, date: 1, chat: group, from, text: "Khoa Luật" } },
    {
      callback_query: {
        id: "1",
        from,
        chat_instance: "1",
        message: { message_id: 1, date: 0, chat: group },
        data: "d:track.v-staff",
      },
    },
    {
      callback_query: { id: "2", from, chat_instance: "1", inline_message_id: "1", data: "d:track.v-staff" },
    },
    { inline_query: { id: "1", from, query: "Khoa Luật", offset: "" } },
    { poll_answer: { poll_id: "1", user: from, option_ids: [0], option_persistent_ids: ["0"] } },
  ].map((content, at) => ({ update_id: 9_000_000 + at, ...content }) as Update);
  await bot.companion().intake.accept(updates);
  await bot.idle();

  expect(touched).toEqual([]);
  expect(await bot.store().dialogues.read(an.id, "answer:vssid")).toEqual(before);
  expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
});

function watched(store: Store, touched: string[]): Store {
  const noting =
    <Args extends unknown[], Result>(name: string, call: (...args: Args) => Promise<Result>) =>
    (...args: Args) => {
      touched.push(name);
      return call(...args);
    };
  const { read, write, delete: remove } = store.dialogues;
  return {
    ...store,
    dialogues: {
      read: noting("read", read),
      write: noting("write", write),
      delete: noting("delete", remove),
    },
  };
}
