import { beforeEach, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

let bot: TestBot;
let an: Person;

const labels = () => (lastOf(an).inlineKeyboard ?? []).map((row) => row.map(({ text }) => text));
const email = async () => (await caseOf(bot, an)).answers["details"]?.["email"];

beforeEach(async () => {
  bot = await testBot();
  an = await somebody(bot);
  const details = {
    fullName: "Lê Thị Hoa",
    idNumber: "040099000001",
    birthYear: "",
    insuranceCode: "4012345678",
    address: "Xóm 1, xã Nghi Lộc, tỉnh Nghệ An",
    contactPerson: "Lê Thị Hoa",
    phone: "0912345678",
  };
  await setDown(bot, an, { at: { step: "details", screen: "ask" }, answers: { who: {}, details } });
  await says(bot, an, "/start");
});

it("whoever slips in an address takes the right one with a tap", async () => {
  await says(bot, an, "hoa.le@gmail.con");
  expect(labels()).toEqual([["✅ hoa.le@gmail.com"], ["Giữ như tôi gõ", "✏️ Nhập lại"]]);
  const question = lastOf(an).id;
  await an.taps("✅ hoa.le@gmail.com");
  await bot.idle();
  expect(await email()).toBe("hoa.le@gmail.com");
  expect(an.chat.find(({ id }) => id === question)?.text).toMatch(/➜ ✅ hoa.le@gmail.com$/);
});

it("whoever means what looks like a slip keeps it", async () => {
  await says(bot, an, "hoa.le@gmail.con");
  await an.taps("Giữ như tôi gõ");
  await bot.idle();
  expect(await email()).toBe("hoa.le@gmail.con");
});

it("whoever leaves the end out takes the whole address, and cannot keep the half", async () => {
  await says(bot, an, "hoa.le@gmail");
  expect(labels()).toEqual([["✅ hoa.le@gmail.com"], ["✏️ Nhập lại"]]);
  await says(bot, an, "giữ nguyên");
  expect(await email()).toBeUndefined();
  await an.taps("✅ hoa.le@gmail.com");
  await bot.idle();
  expect(await email()).toBe("hoa.le@gmail.com");
});

it("whoever types it again meanwhile is not given the first suggestion by its old button", async () => {
  await says(bot, an, "hoa.le@gmail.con", "hoa.le@yaho.com");
  await taps(bot, an, /^d:email\.take/);
  expect(await email()).toBe("hoa.le@yahoo.com");
});

it("after a restart of the bot the suggestion is still there to take", async () => {
  await says(bot, an, "hoa.le@gmail.con");
  await bot.restart();
  await taps(bot, an, /^d:email\.take/);
  expect(await email()).toBe("hoa.le@gmail.com");
});
