import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startSimulator } from "../../simulator/start-simulator.ts";
import { addPerson, openPage, startChat } from "./support/chat-page.ts";
import { launchChromium, sayWhetherSkipped, withoutChromium } from "./support/chromium.ts";
import { keyboard } from "./support/scripted-bot.ts";

const WIDE = { viewport: { width: 1280, height: 800 } };
const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

sayWhetherSkipped();

describe.skipIf(withoutChromium)("the page is a good messenger", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test("everything from adding a person to answering a button works by keyboard alone", async () => {
    const { page, bot, button, sees } = await openPage(browser, WIDE);
    await bot.call("setMyCommands", { commands: [{ command: "start", description: "Bắt đầu" }] });
    const keys = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };

    await keys("Tab", "Tab", "Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Lan");
    await keys("Enter");
    await button("Bắt đầu").waitFor();

    await page.keyboard.type("/st");
    await page.getByRole("option", { name: /\/start/ }).waitFor();
    await keys("Enter");
    expect(await bot.hears()).toBe("/start");
    await bot.says("Chọn đi", keyboard(["Một", "Hai"]));
    await sees("Chọn đi");

    // From the input back to the bot's commands, then into the newest message and its buttons.
    await keys("Shift+Tab", "Shift+Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Hai");
    await keys("ArrowLeft", "Enter");
    expect(await bot.hears()).toBe("Một");
    await keys("ArrowUp", "Enter");
    await page.getByRole("menu").waitFor();
    await keys("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await keys("Escape");
    await page.keyboard.type("một");
    await keys("Shift+Enter");
    await page.keyboard.type("hai");
    await keys("Enter");
    expect(await bot.hears()).toBe("một\nhai");
  });

  test("a chat survives the server's restart on the same port, and says kindly that it waits", async () => {
    const { page, simulator, sees } = await startChat(browser);
    await sees("/start");
    const { port } = new URL(simulator.url);
    const personId = Number(new URL(page.url()).hash.slice(1));
    await simulator.close();
    await page.getByRole("alert").waitFor();

    const again = await startSimulator({ port: Number(port) });
    onTestFinished(() => again.close());
    const lan = again.person({ id: personId, firstName: "Lan" });
    await page.getByRole("alert").waitFor({ state: "hidden" });
    await lan.says("Tôi vẫn ở đây");
    await sees("Tôi vẫn ở đây");
  });

  test("markup in a text runs nothing, and html outside the list is shown as its text", async () => {
    const { page, bot, sees, writes } = await startChat(browser);
    const attack = `<script>window.hurt=1</script><img src=x onerror="window.hurt=1">`;
    await writes(attack);
    await bot.hears();
    await sees(attack);

    await page.route("**/events", (route) =>
      route.fulfill({
        contentType: "text/event-stream",
        body: `event: snapshot\ndata: ${JSON.stringify({
          blocked: false,
          messages: [{ id: 1, from: "bot", date: new Date().toISOString(), text: "", html: hostile(attack) }],
        })}\n\n`,
      }),
    );
    await page.reload();
    await sees("đầu cuối");
    expect(await page.evaluate("window.hurt")).toBe(undefined);
    const shown = page.locator(".text").first();
    expect(await shown.locator("script, img, iframe, [onclick], [style]").count()).toBe(0);
    expect(await shown.locator("a").count()).toBe(0);
    expect(await shown.locator("b").count()).toBe(1);
  });

  test("nothing is wider than a phone of 360 pixels", async () => {
    const { page, bot, sees } = await startChat(browser);
    await bot.says(
      `${"dài".repeat(120)}\n<pre>${"mã".repeat(120)}</pre>`,
      keyboard([{ text: "Một nút rất dài ".repeat(4), callback_data: "1" }, "Hai"]),
    );
    await bot.says("cuối", { reply_markup: { keyboard: [["Bàn phím", "có nhiều", "nút dài dài"]] } });
    await sees("cuối");
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    expect(
      await page.evaluate(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.scroller'))",
      ),
    ).toBe(0);

    const tag = await page.locator(".tag").boundingBox();
    const line = await page.locator(".status", { has: page.locator(".tag") }).boundingBox();
    expect(tag?.y).toBeGreaterThanOrEqual(line?.y ?? Number.NaN);
    expect((tag?.y ?? 0) + (tag?.height ?? 0)).toBeLessThanOrEqual((line?.y ?? 0) + (line?.height ?? 0));

    await page.getByRole("button", { name: "Quay lại danh sách" }).click();
    await page.getByRole("link", { name: /Lan.*Tiếng Việt/ }).waitFor();
    expect(await page.evaluate(OVERFLOW)).toBe(0);
  });

  test("the page follows the device into the dark, and a choice of one's own is kept", async () => {
    const { page, button } = await openPage(browser, { colorScheme: "dark" });
    const ground = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
    const dark = await ground();

    await button("Tuỳ chọn").click();
    await page.locator("[role=menuitem]", { hasText: "Giao diện sáng" }).locator(".icon-sun").waitFor();
    await page.getByRole("menuitem", { name: "Giao diện sáng" }).click();
    expect(await ground()).not.toBe(dark);
    await page.reload();
    await button("Tuỳ chọn").waitFor();
    expect(await ground()).toBe("rgb(255, 255, 255)");
  });

  test("the page speaks English where asked", async () => {
    const { page, button } = await openPage(browser);
    await button("Tuỳ chọn").click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await button("Add a person").waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });

  test("who is at the newest message stays there while the bot trims one message and sends the next", async () => {
    const { bot, button, messages } = await startChat(browser);
    for (let step = 1; step <= 8; step++) {
      const before = await messages.count();
      const asked = await bot.says(`Bước ${step}\n`.repeat(8), keyboard(["Một"], ["Hai"], ["Ba"]));
      await button("Ba").click();
      await bot.receives();
      await bot.does("editMessageText", { message_id: asked.message_id, text: "Đã chọn" });
      await bot.says(`Sau bước ${step}\n`.repeat(12));
      await messages.nth(before + 1).waitFor();
      expect(await button(/^Xuống cuối/).isVisible()).toBe(false);
    }
  });

  test("news of a chat that is not open are counted, and who reads above is not pulled down", async () => {
    const { page, bot, button, messages } = await startChat(browser, WIDE);
    for (let line = 1; line <= 30; line++) await bot.says(`Dòng ${line}`);
    await messages.nth(30).waitFor();
    await messages.first().evaluate((message) => message.scrollIntoView());
    await button(/^Xuống cuối$/).waitFor();
    await bot.says("Tin mới");
    await button("Xuống cuối, 1 tin chưa đọc").click();
    await button(/^Xuống cuối/).waitFor({ state: "hidden" });

    await addPerson(page, "Minh");
    await button("Bắt đầu").waitFor();
    await bot.says("Cho Lan");
    await page.getByRole("link", { name: /Lan/ }).getByText("1", { exact: true }).waitFor();
    await page.getByRole("link", { name: /Lan/ }).click();
    await messages.last().getByText("Cho Lan").waitFor();
  });
});

function hostile(attack: string): string {
  const link = `<a href="javascript:window.hurt=1">giữa</a>`;
  return `<b onclick="window.hurt=1" style="color:red">đầu</b> cuối${attack}${link}<iframe srcdoc="x"></iframe>`;
}
