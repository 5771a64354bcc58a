import { beforeEach, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import type { Town } from "../../../support/test-bot.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, town } from "../support.ts";

let vinh: Town;
let an: Person;

const labels = () => (lastOf(an).inlineKeyboard ?? []).map((row) => row.map(({ text }) => text));
const email = async () => (await caseOf(vinh, an)).answers["details"]?.["email"];

beforeEach(async () => {
  vinh = await town();
  an = await somebody(vinh);
  const details = {
    fullName: "Lê Thị Hoa",
    idNumber: "040099000001",
    birthYear: "",
    insuranceCode: "4012345678",
    address: "Xóm 1, xã Nghi Lộc, tỉnh Nghệ An",
    contactPerson: "Lê Thị Hoa",
    phone: "0912345678",
  };
  await setDown(vinh, an, { at: { step: "details", screen: "ask" }, answers: { who: {}, details } });
  await says(vinh, an, "/start");
});

it("whoever slips in an address takes the right one with a tap", async () => {
  await says(vinh, an, "hoa.le@gmail.con");
  expect(labels()).toEqual([["✅ hoa.le@gmail.com"], ["Giữ như tôi gõ", "✏️ Nhập lại"]]);
  const question = lastOf(an).id;
  await an.taps("✅ hoa.le@gmail.com");
  await vinh.quiet();
  expect(await email()).toBe("hoa.le@gmail.com");
  expect(an.chat.find(({ id }) => id === question)?.text).toMatch(/➜ ✅ hoa.le@gmail.com$/);
});

it("whoever means what looks like a slip keeps it", async () => {
  await says(vinh, an, "hoa.le@gmail.con");
  await an.taps("Giữ như tôi gõ");
  await vinh.quiet();
  expect(await email()).toBe("hoa.le@gmail.con");
});

it("whoever leaves the end out takes the whole address, and cannot keep the half", async () => {
  await says(vinh, an, "hoa.le@gmail");
  expect(labels()).toEqual([["✅ hoa.le@gmail.com"], ["✏️ Nhập lại"]]);
  await says(vinh, an, "giữ nguyên");
  expect(await email()).toBeUndefined();
  await an.taps("✅ hoa.le@gmail.com");
  await vinh.quiet();
  expect(await email()).toBe("hoa.le@gmail.com");
});

it("whoever types it again meanwhile is not given the first suggestion by its old button", async () => {
  await says(vinh, an, "hoa.le@gmail.con", "hoa.le@yaho.com");
  await taps(vinh, an, /^d:email\.take/);
  expect(await email()).toBe("hoa.le@yahoo.com");
});

it("after a restart of the bot the suggestion is still there to take", async () => {
  await says(vinh, an, "hoa.le@gmail.con");
  await vinh.restart();
  await taps(vinh, an, /^d:email\.take/);
  expect(await email()).toBe("hoa.le@gmail.com");
});
