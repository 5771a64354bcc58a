import type { Update } from "grammy/types";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { Store } from "../../../../src/storage/store.ts";
import { handClock } from "../../../support/clock.ts";
import { embeddedPlace } from "../../../support/stores.ts";
import type { Town } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, town } from "../support.ts";

let vinh: Town;
let an: Person;

beforeEach(async () => {
  vinh = await town();
  an = await somebody(vinh);
  await taps(vinh, an, "d:track.v-student");
});

const who = async () => (await caseOf(vinh, an)).answers["who"];

describe("while a question is open", () => {
  it.each([
    ["/help", /Câu hỏi/],
    ["/status", /Làm quen/],
    ["/language", /Ngôn ngữ|ngôn ngữ/],
    ["/mydata", /Sinh viên/],
  ])("%s answers, and the question goes on after", async (command, answer) => {
    await says(vinh, an, command);
    expect(lastOf(an).text).toMatch(answer);
    await says(vinh, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("another language is chosen, and the question goes on in it", async () => {
    await says(vinh, an, "/language");
    await taps(vinh, an, "l:en");
    expect(lastOf(an).text).toMatch(/^Which unit/);
    await says(vinh, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
    expect(lastOf(an).text).toMatch(/^Your full name|full name/i);
  });

  it("/cancel leaves it, and it can be taken up again where it was", async () => {
    await says(vinh, an, "/cancel");
    expect(await vinh.store().dialogues.read(an.id, "answer:vssid")).toBeUndefined();
    await taps(vinh, an, "o:who");
    expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
    await says(vinh, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("/forget asks first: no keeps the question, yes takes everything", async () => {
    await says(vinh, an, "/forget");
    await an.taps("Giữ lại");
    await vinh.quiet();
    await says(vinh, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });

    await says(vinh, an, "/forget");
    await an.taps(/Xoá hết/);
    await vinh.quiet();
    expect(await vinh.store().dialogues.read(an.id, "answer:vssid")).toBeUndefined();
    await says(vinh, an, "Nguyễn Văn Thử");
    expect(await vinh.store().cases.get(an.id, "vssid")).toBeUndefined();
  });

  it("a button of an earlier question changes nothing, and the open question is put again", async () => {
    await says(vinh, an, "Khoa Luật");
    const [first] = an.chat.filter(({ text }) => text.startsWith("Trước tiên"));
    vinh.clock.advance({ minutes: 1 });
    await an.pressesOld(first?.id ?? 0, "d:track.v-staff");
    await vinh.quiet();
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
  });

  it("a question of the person's own finds its answer below the refusal, and theirs is open still", async () => {
    await says(vinh, an, "Khoa Luật", "mã số BHXH của tôi lấy ở đâu?");
    expect(lastOf(an).text).toMatch(/^Hình như bạn đang hỏi.*Họ và tên của bạn/s);
    await taps(vinh, an, "f:code-where");
    expect(lastOf(an).text).toMatch(/mã số BHXH/i);
    await says(vinh, an, "Nguyễn Văn Thử");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thử" });
  });

  it("a one-time code is not taken for the answer: it can be deleted, and the question stands below the warning", async () => {
    await says(vinh, an, "mã OTP là 123456");
    expect(await who()).toEqual({ track: "student" });
    expect(lastOf(an).text).toMatch(/mã OTP.*Bạn thuộc đơn vị nào/s);
    await an.taps(/Xoá tin nhắn/);
    await vinh.quiet();
    expect(an.chat.find(({ text }) => text === "mã OTP là 123456")?.deleted).toBe(true);
  });

  it("a ready answer that is typed without its accents is that ready answer", async () => {
    await says(vinh, an, "khoa luat");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("a second one ends the first: there are never two", async () => {
    const answers = {
      who: { track: "student", unit: "Khoa Luật", fullName: "An", code: "SV-0001", phone: "" },
    };
    await setDown(vinh, an, { at: { step: "who", screen: "check" }, answers });
    await says(vinh, an, "/start");
    const review = lastOf(an).id;
    await taps(vinh, an, "c:who.unit");
    await an.pressesOld(review, "c:who.fullName");
    await vinh.quiet();
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);

    await says(vinh, an, "Trần Thị Mẫu");

    expect(await who()).toEqual({ ...answers.who, fullName: "Trần Thị Mẫu" });
    expect(await vinh.store().dialogues.read(an.id, "answer:vssid")).toBeUndefined();
  });
});

describe("time passes while a question is open", () => {
  it("after 25 hours it is asked again", async () => {
    vinh.clock.advance({ hours: 25 });
    await vinh.beat();
    await says(vinh, an, "Khoa Luật");
    expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
    await says(vinh, an, "Khoa Luật");
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("an answer that was given in time counts, however much later the bot reads it", async () => {
    const said = Math.floor(vinh.clock.now().getTime() / 1_000) + 3_600;
    vinh.clock.advance({ hours: 30 });
    const from = { id: an.id, is_bot: false, first_name: "An" };
    const chat = { id: an.id, type: "private" as const, first_name: "An" };
    await vinh
      .companion()
      .intake.accept([
        { update_id: 9_000_000, message: { message_id: 9_000, date: said, chat, from, text: "Khoa Luật" } },
      ]);
    await vinh.quiet();
    expect(await who()).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it('"today", pressed after midnight, still means the day on the button', async () => {
    const clock = handClock("2026-03-02T23:58:00+07:00");
    vinh = await town({ clock });
    an = await somebody(vinh);
    const done = Object.fromEntries(
      ["who", "already", "photos", "details"].map((id) => [id, "2026-03-01T03:00:00Z"]),
    );
    await setDown(vinh, an, { at: { step: "portal", screen: "pressed" }, done });
    await says(vinh, an, "/start");

    clock.advance({ minutes: 5 });
    await an.taps(/Hôm nay/);
    await vinh.quiet();

    const { answers, deadline: countdown } = await caseOf(vinh, an);
    expect(answers["registration"]).toEqual({ pressedOn: "2026-03-02" });
    expect(countdown).toMatchObject({ startedOn: "2026-03-02", lastDay: "2026-03-12" });
  });
});

it("what happens in groups, or in no chat at all, touches no dialogue", async () => {
  const touched: string[] = [];
  const place = await embeddedPlace();
  onTestFinished(place.remove);
  vinh = await town({ openStore: async () => watched(await place.open(), touched) });
  an = await somebody(vinh);
  const before = await vinh.store().dialogues.read(an.id, "answer:vssid");
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
  await vinh.companion().intake.accept(updates);
  await vinh.quiet();

  expect(touched).toEqual([]);
  expect(await vinh.store().dialogues.read(an.id, "answer:vssid")).toEqual(before);
  expect(await vinh.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
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
