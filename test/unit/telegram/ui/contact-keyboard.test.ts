import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;
const heard = (from: number) =>
  an.chat.slice(from).flatMap(({ from: who, text }) => (who === "bot" ? [text] : []));

/** The keyboard under the input field, which shares the number, is there no more. */
async function keyboardIsGone(): Promise<void> {
  await expect(async () => an.taps(/Chia sẻ số/)).rejects.toThrow("sees no button");
}

beforeEach(async () => {
  bot = await testBot();
  an = await somebody(bot);
  await says(bot, an, "sinh viên", "Khoa Luật", "Nguyễn Văn Thử", "SV-0001");
});

describe("the keyboard of the phone question goes", () => {
  beforeEach(async () => {
    await says(bot, an, "0912345678");
    await taps(bot, an, "c:who.phone");
  });

  it("with a change of mind: another line is asked for instead", async () => {
    const before = an.chat.length;
    await taps(bot, an, "c:who.fullName");
    await keyboardIsGone();
    expect(heard(before)).toEqual([expect.stringMatching(/^Họ và tên của bạn/)]);
  });

  it("with another line that has choices of its own", async () => {
    const before = an.chat.length;
    await taps(bot, an, "c:who.unit");
    await keyboardIsGone();
    expect(heard(before)).toEqual(["👌", expect.stringMatching(/^Bạn thuộc đơn vị nào/)]);
    await says(bot, an, "Khoa Luật");
    expect((await caseOf(bot, an)).at).toEqual({ step: "who", screen: "check" });
  });

  it("with “all correct”: the number stays as it was", async () => {
    const before = an.chat.length;
    await taps(bot, an, "s1:who.check.right");
    await keyboardIsGone();
    expect(heard(before)).toEqual(["👌", expect.stringMatching(/^Bước 2/)]);
  });

  it("with the checklist's next step, a day after the sitting", async () => {
    bot.clock.advance({ hours: 25 });
    await says(bot, an, "/status");
    await taps(bot, an, "s1:who.check.right");
    await keyboardIsGone();
  });

  it("with /cancel, a day after the sitting", async () => {
    bot.clock.advance({ hours: 25 });
    await says(bot, an, "/cancel");
    await keyboardIsGone();
  });

  it("with everything else that is erased", async () => {
    await says(bot, an, "/forget");
    await taps(bot, an, /^e:yes/);
    await keyboardIsGone();
    expect(lastOf(an).text).toMatch(/Đã xoá hết/);
  });

  it("once, and stays gone", async () => {
    await says(bot, an, "0912345679");
    const before = an.chat.length;
    await taps(bot, an, "s1:who.check.right");
    expect(heard(before)).toHaveLength(1);
  });
});

describe("at the phone question", () => {
  it("a password can be deleted at once, and the number be shared still", async () => {
    await says(bot, an, "mat khau cua em la abc12345");
    expect(lastOf(an).text).toMatch(/mật khẩu.*Số điện thoại để/s);
    await an.taps(/Xoá tin nhắn/);
    await bot.idle();
    expect(an.chat.find(({ text }) => text.startsWith("mat khau"))?.deleted).toBe(true);
    await an.taps(/Chia sẻ số/);
    await bot.idle();
    expect((await caseOf(bot, an)).answers["who"]?.["phone"]).toBe("0912345678");
  });

  it("a question of the person's own has its answer at hand", async () => {
    await says(bot, an, "hai người dùng chung một số điện thoại được không?");
    await taps(bot, an, "f:shared-phone");
    expect(lastOf(an).text).toContain("Mỗi tài khoản cần một số điện thoại");
  });
});
