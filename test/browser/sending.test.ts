import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChat } from "./support/chat-page.ts";
import { launchChromium, withoutChromium } from "./support/chromium.ts";

describe.skipIf(withoutChromium)("a person sends more than words", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test("a photo with a caption reaches the bot in the size that a phone would send", async () => {
    const { page, bot, messages } = await startChat(browser);
    await choose(page, "Ảnh", [await picture(2000, 1000)]);
    await page.getByLabel("Thêm chú thích").fill("Mặt trước");
    await page.getByRole("dialog").getByRole("button", { name: "Gửi" }).click();

    const { message } = await bot.receives();
    expect(message?.caption).toBe("Mặt trước");
    expect(message?.photo?.at(-1)).toMatchObject({ width: 1280, height: 640 });
    await messages.last().getByRole("button", { name: "Mở ảnh" }).click();
    await page.getByRole("dialog", { name: "Ảnh" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("several photos become one album in one bubble", async () => {
    const { page, bot, messages } = await startChat(browser);
    const before = await messages.count();
    await choose(page, "Ảnh", [await picture(300, 200), await picture(200, 300), await picture(200, 200)]);
    await page.getByRole("dialog").getByRole("button", { name: "Gửi" }).click();

    const albums = [await bot.receives(), await bot.receives(), await bot.receives()].map(
      ({ message }) => message?.media_group_id,
    );
    expect(albums[0]).toBeTruthy();
    expect(new Set(albums).size).toBe(1);
    await messages.last().getByRole("button", { name: "Mở ảnh" }).nth(2).waitFor();
    expect(await messages.count()).toBe(before + 1);
  });

  test("a file is sent as it is, with its name", async () => {
    const { page, bot, sees } = await startChat(browser);
    await choose(page, "Tệp", [
      { name: "tờ khai.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 thử") },
    ]);
    await page.getByRole("dialog").getByRole("button", { name: "Gửi" }).click();

    const { message } = await bot.receives();
    expect(message?.document).toMatchObject({ file_name: "tờ khai.pdf", mime_type: "application/pdf" });
    await sees("tờ khai.pdf");
  });

  test("a pasted picture and a dropped one are offered for sending", async () => {
    const { page, bot } = await startChat(browser);
    const bytes = [...(await picture(60, 40)).buffer];
    const ways = [
      'new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true })',
      'new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true })',
    ];
    for (const event of ways) {
      await page.evaluate(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], "a.jpg", { type: "image/jpeg" }));
        document.querySelector("textarea").dispatchEvent(${event});
      })()`);
      await page.getByRole("dialog").getByRole("button", { name: "Gửi" }).click();
      expect((await bot.receives()).message?.photo?.at(-1)).toMatchObject({ width: 60, height: 40 });
    }
  });

  test("a contact is shared from the paper-clip's menu", async () => {
    const { page, bot, button } = await startChat(browser);
    await button("Đính kèm").click();
    await page.getByRole("menuitem", { name: "Chia sẻ số điện thoại" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Chia sẻ" }).click();
    expect((await bot.receives()).message?.contact?.phone_number).toMatch(/^\+?\d+$/);
  });

  test("own texts can be edited and deleted, and a reply names what it answers", async () => {
    const { page, bot, messages, input, writes } = await startChat(browser);
    await writes("Sai chính tã");
    await bot.receives();
    await input.press("ArrowUp");
    await writes("Sai chính tả");
    expect((await bot.receives()).edited_message?.text).toBe("Sai chính tả");

    const asked = await bot.says("Câu hỏi?");
    await messages.filter({ hasText: "Câu hỏi?" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Trả lời" }).click();
    await writes("Câu trả lời");
    expect((await bot.receives()).message?.reply_to_message?.message_id).toBe(asked.message_id);

    const answer = messages.filter({ hasText: "Câu trả lời" });
    await answer.waitFor();
    const before = await messages.count();
    await answer.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Xoá" }).click();
    await page.getByText("Câu trả lời").waitFor({ state: "detached" });
    expect(await messages.count()).toBe(before - 1);
  });
});

type FileToChoose = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function choose(page: Page, what: string, files: FileToChoose[]): Promise<void> {
  await page.getByRole("button", { name: "Đính kèm" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: what }).click();
  await (await chooser).setFiles(files);
}

async function picture(width: number, height: number): Promise<FileToChoose> {
  const plain = sharp({ create: { width, height, channels: 3, background: "#7a9cc6" } });
  return { name: "a.jpg", mimeType: "image/jpeg", buffer: await plain.jpeg().toBuffer() };
}
