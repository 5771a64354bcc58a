import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChat } from "./support/chat-page.ts";
import { launchChromium, withoutChromium } from "./support/chromium.ts";

const unix = (iso: string) => Date.parse(iso) / 1000;

/** A simulator's clock that the page may move. */
function movableClock(start: string) {
  let now = Date.parse(start);
  return {
    now: () => new Date(now),
    onMoveClock: (ms: number) => {
      now += ms;
    },
  };
}

describe.skipIf(withoutChromium)("time on the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test("a marked moment is written out and follows the clock, as does the pinned bar", async () => {
    const clock = movableClock("2026-03-02T02:00:00Z");
    const { bot, button, messages, page } = await startChat(browser, {}, clock);
    const clockShows = (time: string) => page.locator(".clock-bar b", { hasText: time }).waitFor();
    // Three days and a half are three days, as the bot counts.
    const end = unix("2026-03-05T16:00:00Z");
    const html = `Hạn nộp <tg-time unix="${end}" format="r">sắp tới</tg-time>\nlà <tg-time unix="${end}" format="wDt">?</tg-time>`;
    const sent = await bot.says(html);
    await bot.does("pinChatMessage", { message_id: sent.message_id });

    await button("Tin đã ghim Hạn nộp sau 3 ngày nữa").waitFor();
    const [relative, absolute] = await messages.last().locator(".text time").allTextContents();
    expect(relative).toBe("sau 3 ngày nữa");
    expect(absolute).toMatch(/Thứ Năm.*23:00.*5 tháng 3/i);

    await button("+1 ngày").click();
    await button("Tin đã ghim Hạn nộp sau 2 ngày nữa").waitFor();
    await clockShows("09:00");
    expect((await button("+1 giờ").boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button("+1 giờ").click();
    await clockShows("10:00");
    expect(clock.now().toISOString()).toBe("2026-03-03T03:00:00.000Z");
  });

  test("the button for the deadline leads to its morning, then to its last hour, then goes", async () => {
    const clock = movableClock("2026-03-02T02:00:00Z");
    const { bot, button, page } = await startChat(browser, {}, clock);
    const clockShows = (time: string) => page.locator(".clock-bar b", { hasText: time }).waitFor();
    await button("+1 giờ").waitFor();
    expect(await button("Tới hạn").count()).toBe(0);
    const end = unix("2026-03-05T10:00:00Z");
    const sent = await bot.says(`Hạn <tg-time unix="${end}" format="r">sắp tới</tg-time>`);
    await bot.does("pinChatMessage", { message_id: sent.message_id });

    await button("Tới hạn").click();
    await clockShows("08:00");
    expect(clock.now().toISOString()).toBe("2026-03-05T01:00:00.000Z");
    await button("Tới hạn").click();
    await clockShows("16:00");
    expect(clock.now().toISOString()).toBe("2026-03-05T09:00:00.000Z");
    await button("Tới hạn").waitFor({ state: "detached" });
  });

  test("without a clock to move there are no buttons for it", async () => {
    const { bot, button, sees } = await startChat(browser);
    await bot.says("Chào");
    await sees("Chào");
    expect(await button("+1 giờ").count()).toBe(0);
  });
});
