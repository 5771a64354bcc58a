import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import { aPhoto } from "../../../support/photo.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { arrives, caseOf, lastOf, says, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;
const heard = () => an.chat.filter(({ from }) => from === "bot").length;

beforeEach(async () => {
  bot = await testBot({ limits: { pausesMs: [0, 0] } });
  an = await somebody(bot);
});

describe("nobody's words are answered", () => {
  it.each([
    [
      "a pinned message",
      { message: { pinned_message: { message_id: 1, date: 1, chat: { id: 1, type: "private" } } } },
    ],
    [
      "a timer that was set",
      { message: { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } } },
    ],
    ["a new wallpaper", { message: { chat_background_set: { type: { type: "pattern" } } } }],
    ["a leave to write", { message: { write_access_allowed: { from_request: true } } }],
    ["a site that was logged in to", { message: { connected_website: "example.org" } }],
    ["a gift", { message: { gift: { gift: { id: "1" } } } }],
    ["a kind of notice from years to come", { message: { year_in_review: {} } }],
    [
      "a place that moves on",
      { edited_message: { edit_date: 1, location: { latitude: 18, longitude: 105 } } },
    ],
  ])("%s", async (_, update) => {
    const before = heard();
    await arrives(bot, an, update);
    expect(heard()).toBe(before);
  });
});

it.each([
  ["a story", { story: { id: 1, chat: { id: 1, type: "private" } } }],
  ["a poll", { poll: { id: "1", question: "Bao giờ?", options: [] } }],
  ["a dice", { dice: { emoji: "🎲", value: 1 } }],
  ["a round video", { video_note: { file_id: "a", file_unique_id: "b", length: 1, duration: 1 } }],
  ["words under something from years to come", { caption: "xin chào", hologram: {} }],
])("%s is somebody's word, and answered", async (_, message) => {
  const before = heard();
  await arrives(bot, an, { message });
  expect(heard()).toBeGreaterThan(before);
});

describe("an album", () => {
  const photos = [aPhoto(), aPhoto(), aPhoto()];

  it("gets one answer, also when the first try fails", async () => {
    const before = heard();
    bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "server-error", code: 500 } });
    await an.sendsAlbum(photos);
    await bot.idle();
    expect(heard()).toBe(before + 1);
  });

  it("gets one welcome before there is a case", async () => {
    const binh = bot.simulator.person({ firstName: "Bình", languageCode: "vi" });
    await binh.sendsAlbum(photos);
    await bot.idle();
    expect(binh.chat.filter(({ from }) => from === "bot")).toHaveLength(1);
  });

  it("has no button, which would delete its first photo alone", async () => {
    await an.sendsAlbum(photos);
    await bot.idle();
    expect(lastOf(an).text).toContain("không cần gửi ảnh");
    expect(lastOf(an).inlineKeyboard ?? []).toEqual([]);
  });
});

it("a mistyped command is not taken for an answer", async () => {
  await says(bot, an, "sinh viên", "/stauts");
  expect((await caseOf(bot, an)).answers["who"]?.["unit"]).toBeUndefined();
  expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
});

describe("the button of a question that was answered by typing", () => {
  it("is not shown as chosen", async () => {
    const question = lastOf(an);
    await says(bot, an, "sinh viên");
    await an.pressesOld(question.id, "d:track.v-staff");
    await bot.idle();
    expect((await caseOf(bot, an)).answers["who"]?.["track"]).toBe("student");
    expect(an.chat.find(({ id }) => id === question.id)?.text).not.toContain("➜");
  });

  it("neither is “keep” under a doubt that is over", async () => {
    await says(bot, an, "sinh viên", "Khoa Luật", "Nguyen Van Thu");
    const doubt = lastOf(an);
    await says(bot, an, "Nguyễn Văn Thử");
    await taps(bot, an, /^d:fullName\.keep/);
    expect((await caseOf(bot, an)).answers["who"]?.["fullName"]).toBe("Nguyễn Văn Thử");
    expect(an.chat.find(({ id }) => id === doubt.id)?.text).not.toContain("➜");
  });
});
