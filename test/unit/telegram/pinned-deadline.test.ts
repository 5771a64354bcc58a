import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../simulator/person.ts";
import { handClock } from "../../support/clock.ts";
import type { TestBot } from "../../support/test-bot.ts";
import { passUntil, whoIsAskedForTheDay } from "./registered.ts";
import { caseOf, says, setDown, taps, testBot } from "./support.ts";

let bot: TestBot;
let an: Person;

const until = (moment: string) => passUntil(bot, an, moment);
const pinned = () => an.chat.filter((message) => message.pinned && !message.deleted);
const refused = (description: string) => ({ kind: "refused", code: 400, description }) as const;

/** Somebody who says that they have just pressed "Ghi nhận". */
async function registers(): Promise<void> {
  await an.taps(/Hôm nay/);
  await bot.idle();
}

async function handsInOn(day: string): Promise<void> {
  await taps(bot, an, "s1:declaration.print.done", "s1:declaration.sign.done");
  await taps(bot, an, "s1:declaration.ways.officer", "s1:declaration.officer.handed-in");
  await taps(bot, an, `d:handedInOn.v-${day}`);
}

beforeEach(async () => {
  bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00") });
  an = await whoIsAskedForTheDay(bot);
});

describe("the pinned message", () => {
  it("speaks the language that is chosen meanwhile", async () => {
    await registers();
    await says(bot, an, "/language");
    await taps(bot, an, "l:en");
    expect(pinned().map(({ text }) => text)).toEqual([expect.stringMatching(/10 days left/)]);
  });

  it("comes with the deadline, counts the days in place and goes when the declaration is in", async () => {
    await registers();
    expect(pinned().map(({ text }) => text)).toEqual([
      expect.stringMatching(/^⏳ Còn 10 ngày để nộp tờ khai \(hết thứ Năm 12\/03\/2026, 10 ngày nữa\)/),
    ]);
    const { id } = pinned()[0] ?? { id: 0 };

    await until("2026-03-05T07:00:00+07:00");
    expect(pinned().map((message) => message.id)).toEqual([id]);
    expect(pinned()[0]?.text).toMatch(/^⏳ Còn 7 ngày/);

    await handsInOn("2026-03-05");
    expect(pinned()).toEqual([]);
    expect(an.chat.find((message) => message.id === id)?.text).toMatch(/^✅ Tờ khai đã nộp/);
    expect((await caseOf(bot, an)).pinned).toBeUndefined();
  });

  it("counts the days for somebody who wants no reminders, too", async () => {
    await says(bot, an, "/reminders");
    await an.taps(/Đừng nhắc nữa/);
    await bot.idle();
    await says(bot, an, "/start");
    await registers();
    await until("2026-03-04T07:00:00+07:00");
    expect(pinned().map(({ text }) => text)).toEqual([expect.stringMatching(/Còn 8 ngày/)]);
  });

  it("says that the time is over, and is let go of, at the end of the last day", async () => {
    await registers();
    const { id } = pinned()[0] ?? { id: 0 };
    await until("2026-03-13T00:10:00+07:00");
    expect(pinned()).toEqual([]);
    expect(an.chat.find((message) => message.id === id)?.text).toMatch(/^⌛ Đã qua hạn/);
    expect(await caseOf(bot, an)).toMatchObject({ status: "expired" });
    expect((await caseOf(bot, an)).pinned).toBeUndefined();
  });

  it("that the person has deleted comes again with the next day, without a sound", async () => {
    await registers();
    const { id } = pinned()[0] ?? { id: 0 };
    an.deletes(id);
    await until("2026-03-03T07:00:00+07:00");
    expect(pinned().map(({ text }) => text)).toEqual([expect.stringMatching(/Còn 9 ngày/)]);
    const sent = bot.simulator.calls.findLast(({ method }) => method === "sendMessage");
    expect(sent?.params).toMatchObject({ disable_notification: true });
    expect((await caseOf(bot, an)).pinned).toEqual({ messageId: pinned()[0]?.id, day: "2026-03-03" });
  });

  it("that the person has deleted is nothing to let go of", async () => {
    await registers();
    an.deletes(pinned()[0]?.id ?? 0);
    await handsInOn("2026-03-02");
    expect((await caseOf(bot, an)).pinned).toBeUndefined();
    expect((await caseOf(bot, an)).pendingEffects).toEqual([]);
  });

  it("tells who got in another way that no declaration is needed, not that it was handed in", async () => {
    await registers();
    const { pinned: patch } = await caseOf(bot, an);
    await says(bot, an, "/status");
    await taps(bot, an, "o:already", "s1:already.ask.has-vneid", "s1:already.vneid-login.logged-in");
    expect(an.chat.find(({ id }) => id === patch?.messageId)?.text).toBe(
      "✅ Không cần nộp tờ khai nữa: đã đăng nhập được bằng cách khác.",
    );
    expect(pinned()).toEqual([]);
  });

  it("is let go of when everything is erased", async () => {
    await registers();
    await says(bot, an, "/forget");
    await taps(bot, an, "e:yes.vi");
    expect(pinned()).toEqual([]);
  });

  it("that could be changed shows that the person is in reach again", async () => {
    await registers();
    await setDown(bot, an, { firstFailureAt: "2026-03-02T02:00:00.000Z" });
    await until("2026-03-03T07:00:00+07:00");
    expect((await caseOf(bot, an)).firstFailureAt).toBeUndefined();
  });

  it("shows a new day once, however often cron comes round", async () => {
    await registers();
    await until("2026-03-03T07:00:00+07:00");
    const edits = () => bot.simulator.calls.filter(({ method }) => method === "editMessageText").length;
    const before = edits();
    await bot.tick();
    await bot.restart();
    await bot.tick();
    expect(edits()).toBe(before);
  });
});

describe("a server that does not know everything", () => {
  it("gets the words without Telegram's relative time, when it is sent and when it is changed", async () => {
    const description =
      'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 53';
    bot.simulator.faults.add({ method: "sendMessage", fault: refused(description) });
    await registers();
    expect(pinned().map(({ text }) => text)).toEqual([expect.stringMatching(/Còn 10 ngày/)]);
    expect(pinned()[0]?.entities.map(({ type }) => type)).not.toContain("date_time");

    bot.simulator.faults.add({ method: "editMessageText", fault: refused(description) });
    await until("2026-03-03T07:00:00+07:00");
    expect(pinned().map(({ text }) => text)).toEqual([expect.stringMatching(/Còn 9 ngày/)]);
    expect(pinned()[0]?.entities.map(({ type }) => type)).not.toContain("date_time");
  });

  it("or does not let the bot pin: the message counts the days all the same", async () => {
    const description = "Bad Request: not enough rights to manage pinned messages in the chat";
    bot.simulator.faults.add({ method: "pinChatMessage", fault: refused(description) });
    await registers();
    expect(pinned()).toEqual([]);
    const { pinned: patch } = await caseOf(bot, an);
    await until("2026-03-03T07:00:00+07:00");
    expect(an.chat.find(({ id }) => id === patch?.messageId)?.text).toMatch(/Còn 9 ngày/);
  });
});
