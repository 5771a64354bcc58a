import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../simulator/person.ts";
import { REMINDERS_STOP } from "../../../src/telegram/ui/callback-data.ts";
import { handClock } from "../../support/clock.ts";
import type { TestBot } from "../../support/test-bot.ts";
import { answers, whoIsAskedForTheDay } from "./registered.ts";
import { caseOf, says, setDown, somebody, taps, testBot } from "./support.ts";

const later = { kind: "too-many-requests", retryAfter: 30 } as const;

let bot: TestBot;
let an: Person;
const heard = () => an.chat.filter(({ from }) => from === "bot").length;
const at = "2026-03-02T02:00:00.000Z";

beforeEach(async () => {
  bot = await testBot({
    clock: handClock("2026-03-02T09:00:00+07:00"),
    limits: { pausesMs: [0, 0], outagePausesMs: [0, 0, 0] },
  });
  an = await somebody(bot);
});

async function comesToThePortrait(): Promise<void> {
  const done = { who: at, already: at, details: at };
  await setDown(bot, an, {
    at: { step: "photos", screen: "portrait" },
    done,
    answers: { who: answers.who },
  });
  await says(bot, an, "/start");
}

describe("a call that only tidies up and is refused for a moment repeats no message", () => {
  it.each<[string, string, () => Promise<void>, () => Promise<void>]>([
    [
      "buttons that come off",
      "editMessageReplyMarkup",
      comesToThePortrait,
      () => taps(bot, an, "s1:photos.portrait.done"),
    ],
    [
      "a tap that is answered",
      "answerCallbackQuery",
      comesToThePortrait,
      () => taps(bot, an, "s1:photos.portrait.done"),
    ],
    ["an earlier checklist", "deleteMessage", () => says(bot, an, "/status"), () => says(bot, an, "/status")],
    ["a choice that is shown", "editMessageText", async () => {}, () => taps(bot, an, "d:track.v-student")],
  ])("%s", async (_, method, before, act) => {
    await before();
    const heardBefore = heard();
    bot.simulator.faults.add({ method, fault: later });
    await act();
    expect(heard()).toBe(heardBefore + 1);
  });

  it("an earlier checklist, in other words than a farewell", async () => {
    await says(bot, an, "/status");
    const heardBefore = heard();
    const description = "Forbidden: something that passes";
    bot.simulator.faults.add({
      method: "deleteMessage",
      fault: { kind: "refused", code: 403, description },
    });
    await says(bot, an, "/status");
    expect(heard()).toBe(heardBefore + 1);
  });

  it("a deadline that is pinned: it is pinned with the next count", async () => {
    an = await whoIsAskedForTheDay(bot);
    bot.simulator.faults.add({ method: "pinChatMessage", fault: later });
    await says(bot, an, "hôm nay");
    const deadlines = () => an.chat.filter(({ text }) => text.startsWith("⏳ Còn "));
    expect(deadlines().map(({ pinned }) => pinned ?? false)).toEqual([false]);
    bot.clock.goTo("2026-03-03T06:00:00+07:00");
    await bot.tick();
    expect(deadlines().map(({ pinned }) => pinned)).toEqual([true]);
    expect((await caseOf(bot, an)).pinned).toEqual({ messageId: deadlines()[0]?.id, day: "2026-03-03" });
  });
});

describe("a message that Telegram does not know any more", () => {
  const refused = (description: string) => ({ kind: "refused", code: 400, description }) as const;

  it.each([
    "Bad Request: MESSAGE_ID_INVALID",
    "Bad Request: MESSAGE_AUTHOR_REQUIRED",
    "Bad Request: message is an album item",
  ])("keeps nobody from going on, and is not edited again (%s)", async (description) => {
    await comesToThePortrait();
    await says(bot, an, "/status");
    const fault = refused(description);
    const rule = bot.simulator.faults.add({ method: "editMessageText", fault, times: 1_000 });
    await taps(bot, an, "s1:photos.portrait.done");
    expect(rule.hits()).toBe(1);
    expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    expect(await caseOf(bot, an)).toMatchObject({ pendingEffects: [], at: { step: "portal" } });
    expect((await caseOf(bot, an)).statusMessage).toBeUndefined();
  });

  it.each([
    "Bad Request: can't parse entities: Unsupported start tag",
    "Bad Request: message is too long",
    "Bad Request: MESSAGE_TOO_LONG",
  ])(
    "is not what a refusal of the words themselves means: that is a mistake of ours (%s)",
    async (description) => {
      await comesToThePortrait();
      await says(bot, an, "/status");
      bot.simulator.faults.add({ method: "editMessageText", fault: refused(description), times: 1_000 });
      await taps(bot, an, "s1:photos.portrait.done");
      expect((await bot.store().inbox.counts()).dead).toBe(1);
    },
  );
});

it("whoever wanted no reminders wants none after blocking the bot and coming back", async () => {
  await says(bot, an, "/reminders");
  await taps(bot, an, REMINDERS_STOP);
  await an.blocks();
  await bot.idle();
  expect((await caseOf(bot, an)).isUnreachable).toBe(true);
  await an.unblocks();
  await bot.idle();
  expect((await caseOf(bot, an)).remindersOff).toBe(true);
});
