import type { Message, Update } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { embeddedPlace, type StorePlace } from "../../../support/stores.ts";
import { startTestBot, type TestBot } from "../../../support/test-bot.ts";

let place: StorePlace;
let bot: TestBot;

beforeEach(async () => {
  place = await embeddedPlace();
  bot = await startTestBot({ openStore: place.open, limits: { pausesMs: [] } });
});

afterEach(async () => {
  await bot.close();
  await place.remove();
});

describe("the bot speaks in a person's own chat alone", () => {
  it("leaves a text in a private chat alone when it comes from somebody else, or from nobody", async () => {
    const an = bot.simulator.person({ firstName: "An" });
    await an.says("/start");
    await bot.idle();
    const before = an.chat.length;

    await arrive({ ...textIn(an.id), from: { id: an.id + 1, is_bot: false, first_name: "Bình" } });
    await arrive(textIn(an.id));

    expect(an.chat).toHaveLength(before);
    expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it("says nothing in groups and channels, and keeps nothing about who speaks there", async () => {
    const an = bot.simulator.person({ firstName: "An" });
    const from = { id: an.id, is_bot: false, first_name: "An" };
    const group = { id: -100_500, type: "supergroup" as const, title: "Lớp K62" };

    await arrive({ message_id: 1, date: 1, chat: group, from, text: "/start" });

    expect(bot.simulator.calls.filter(({ method }) => method.startsWith("send"))).toEqual([]);
    expect(await bot.store().people.get(an.id)).toBeUndefined();
  });
});

let lastUpdate = 9_000_000;

async function arrive(message: object): Promise<void> {
  const update: Update = { update_id: ++lastUpdate, message: message as Message & Update.NonChannel };
  await bot.companion().intake.accept([update]);
  await bot.idle();
}

function textIn(chatId: number) {
  return {
    message_id: 1,
    date: 1,
    chat: { id: chatId, type: "private", first_name: "An" },
    text: "xin chào",
  };
}
