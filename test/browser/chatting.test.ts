import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson, openPage, startChat } from "./support/chat-page.ts";
import { launchChromium, withoutChromium } from "./support/chromium.ts";
import { keyboard } from "./support/scripted-bot.ts";

describe.skipIf(withoutChromium)("a person chats with the bot on the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test("who is added and presses Start is greeted by name", async () => {
    const { page, bot, button, sees, messages } = await openPage(browser);
    await addPerson(page, "Lan");
    await button("Bắt đầu").click();

    expect(await bot.hears()).toBe("/start");
    await bot.does("sendChatAction", { action: "typing" });
    await sees("đang nhập…");
    await bot.says("Chào <b>Lan</b>, mã <code>A1</code>");

    await sees(/Chào/);
    expect(await messages.last().locator("b").textContent()).toBe("Lan");
    expect(await page.getByText("đang nhập…").count()).toBe(0);
  });

  test("a pressed button shows progress until the bot answers, with a toast or an alert", async () => {
    const { page, bot, button, sees } = await startChat(browser);
    await bot.says("Chọn đi", keyboard(["Một", "Hai"]));

    await button("Một").click();
    const first = (await bot.receives()).callback_query;
    expect(first?.data).toBe("Một");
    expect(await button("Một").getAttribute("aria-busy")).toBe("true");
    await bot.call("answerCallbackQuery", { callback_query_id: first?.id, text: "Đã ghi nhận" });
    await sees("Đã ghi nhận");
    expect(await button("Một").getAttribute("aria-busy")).toBe(null);

    await button("Hai").click();
    const alert = { callback_query_id: (await bot.receives()).callback_query?.id, show_alert: true };
    await bot.call("answerCallbackQuery", { ...alert, text: "Cần xác nhận" });
    await page.getByRole("dialog", { name: "Cần xác nhận" }).getByRole("button").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("an edited message changes in place, a deleted one vanishes, a pinned one stays at hand", async () => {
    const { page, bot, button, sees, messages } = await startChat(browser);
    const progress = await bot.says("Bước 1");
    const passing = await bot.says("Chốc lát");
    await bot.does("pinChatMessage", { message_id: progress.message_id });
    await button(/Tin đã ghim.*Bước 1/).waitFor();

    await bot.does("editMessageText", { message_id: progress.message_id, text: "Bước 2" });
    await sees("đã sửa");
    await button(/Tin đã ghim.*Bước 2/).waitFor();

    await bot.does("deleteMessage", { message_id: passing.message_id });
    await page.getByText("Chốc lát").waitFor({ state: "detached" });
    expect(await messages.count()).toBe(2);
    await bot.does("unpinAllChatMessages");
    await button(/Tin đã ghim/).waitFor({ state: "detached" });
  });

  test("who presses a button is left at it under the same words, and at the beginning of other ones", async () => {
    const { page, bot, button, sees } = await startChat(browser);
    const shown = await bot.says("Phiếu", keyboard(["Đánh dấu"]));
    const changes = (text: string, label: string) =>
      bot.does("editMessageText", { message_id: shown.message_id, text, ...keyboard([label]) });
    const focused = () => page.evaluate("document.activeElement.tagName");

    await button("Đánh dấu").click();
    await changes("Phiếu", "Đã đánh dấu");
    await button("Đã đánh dấu").waitFor();
    expect(await focused()).toBe("BUTTON");

    await changes("Xin đọc đã", "Tôi đồng ý");
    await sees("Xin đọc đã");
    expect(await focused()).toBe("ARTICLE");
  });

  test("a copy button fills the clipboard and a link opens apart from the page", async () => {
    const { page, bot, button, sees } = await startChat(browser);
    const link = { text: "Cổng", url: "https://portal.example/" };
    await bot.says("Chép", keyboard([{ text: "Họ tên", copy_text: { text: "NGUYỄN THỬ" } }], [link]));

    await button("Họ tên").click();
    await sees("Đã sao chép");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("NGUYỄN THỬ");
    const shown = page.getByRole("link", { name: "Cổng" });
    expect(await shown.getAttribute("target")).toBe("_blank");
    expect(await shown.getAttribute("rel")).toContain("noopener");
  });

  test("the bot's keyboard answers for the person, asks before sharing a number, and goes when told", async () => {
    const { page, bot, button, input, sees } = await startChat(browser);
    const rows = [[{ text: "Gửi số", request_contact: true }], [{ text: "Bỏ qua" }]];
    const shown = { keyboard: rows, one_time_keyboard: true, input_field_placeholder: "Số của bạn" };
    await bot.says("Số điện thoại?", { reply_markup: shown });

    await button("Gửi số").click();
    expect(await input.getAttribute("placeholder")).toBe("Số của bạn");
    await page.getByRole("dialog").getByRole("button", { name: "Chia sẻ" }).click();
    expect((await bot.receives()).message?.contact?.first_name).toBe("Lan");
    await button("Bỏ qua").waitFor({ state: "hidden" });

    await button("Hiện bàn phím của bot").click();
    await button("Bỏ qua").click();
    expect(await bot.hears()).toBe("Bỏ qua");
    await bot.says("Xong", { reply_markup: { remove_keyboard: true } });
    await sees("Xong");
    expect(await button("Hiện bàn phím của bot").count()).toBe(0);
  });

  test("who blocks the bot is silent until they unblock it", async () => {
    const { page, bot, button, input } = await startChat(browser);
    await button("Trình đơn trò chuyện").click();
    // Last, where no finger lands by chance.
    expect(await page.getByRole("menuitem").last().textContent()).toBe("Chặn bot");
    await page.getByRole("menuitem", { name: "Chặn bot" }).click();

    expect((await bot.receives()).my_chat_member?.new_chat_member.status).toBe("kicked");
    await input.waitFor({ state: "hidden" });
    await expect(bot.says("Này")).rejects.toThrow("bot was blocked by the user");

    await button("Bỏ chặn bot").click();
    expect((await bot.receives()).my_chat_member?.new_chat_member.status).toBe("member");
    await input.waitFor();
  });
});
