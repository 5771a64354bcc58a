import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../../../simulator/person.ts";
import { handClock } from "../../../support/clock.ts";
import type { TestBot } from "../../../support/test-bot.ts";
import { whoRegistered } from "../registered.ts";
import { caseOf, lastOf, says, setDown, somebody, taps, testBot } from "../support.ts";

const who = { track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thư", code: "SV-0001", phone: "" };
const given = {
  fullName: "Lê Thị Hoa",
  idNumber: "040099000001",
  birthYear: "",
  insuranceCode: "4012345678",
};

let bot: TestBot;
let an: Person;

beforeEach(async () => {
  bot = await testBot({ clock: handClock("2026-03-02T09:00:00+07:00") });
  an = await somebody(bot);
});

const answersTo = async (form: string) => (await caseOf(bot, an)).answers[form];

async function isAskedDetails(details: Readonly<Record<string, string>>): Promise<void> {
  await setDown(bot, an, { at: { step: "details", screen: "ask" }, answers: { who, details } });
  await says(bot, an, "/start");
}

async function reviewsWho(): Promise<void> {
  await setDown(bot, an, { at: { step: "who", screen: "check" }, answers: { who } });
  await says(bot, an, "/start");
}

describe("a name that is typed with other accents than the ready answer", () => {
  it("is the corrected name", async () => {
    await isAskedDetails({});
    await says(bot, an, "Nguyễn Văn Thử");
    expect(await answersTo("details")).toEqual({ fullName: "Nguyễn Văn Thử" });
  });

  it("is another person's", async () => {
    await isAskedDetails({ ...given, address: "Xóm 1, xã Nghi Lộc, tỉnh Nghệ An" });
    await says(bot, an, "Lê Thị Hòa");
    expect((await answersTo("details"))?.["contactPerson"]).toBe("Lê Thị Hòa");
  });
});

describe("what the keyboard of the phone question sends, while another one is asked", () => {
  it("gives no number to the unit", async () => {
    await reviewsWho();
    await taps(bot, an, "c:who.phone", "c:who.unit");
    await an.sharesContact();
    await bot.idle();
    expect((await answersTo("who"))?.["unit"]).toBe("Khoa Luật");
  });

  it("skips nothing that cannot be skipped", async () => {
    await reviewsWho();
    await taps(bot, an, "c:who.phone", "c:who.fullName");
    await says(bot, an, "Bỏ qua");
    expect((await answersTo("who"))?.["fullName"]).toBe("Nguyễn Văn Thư");
  });
});

describe("the label of a button that is typed", () => {
  it("keeps the doubtful name", async () => {
    await says(bot, an, "sinh viên", "Khoa Luật", "Nguyen Van Thu", "giữ nguyên");
    expect((await answersTo("who"))?.["fullName"]).toBe("Nguyen Van Thu");
  });

  it("asks for the name again", async () => {
    await says(bot, an, "sinh viên", "Khoa Luật", "Nguyen Van Thu", "Nhập lại");
    expect((await answersTo("who"))?.["fullName"]).toBeUndefined();
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
  });

  it("keeps the doubtful address", async () => {
    await isAskedDetails(given);
    await says(bot, an, "12 Lý Tự Trọng, Vinh", "Giữ nguyên");
    expect((await answersTo("details"))?.["address"]).toBe("12 Lý Tự Trọng, Vinh");
  });

  it("that skips is no name", async () => {
    await says(bot, an, "sinh viên", "Khoa Luật", "Bỏ qua");
    expect((await answersTo("who"))?.["fullName"]).toBeUndefined();
  });
});

it.each(["không", "chưa có", "em không có email", "I don't have one"])(
  "“%s” skips a question that may be skipped",
  async (words) => {
    await isAskedDetails({
      ...given,
      address: "Xóm 1, xã Nghi Lộc",
      contactPerson: "An Bình",
      phone: "0912345678",
    });
    await says(bot, an, words);
    expect((await answersTo("details"))?.["email"]).toBe("");
  },
);

describe("an answer to yesterday's question", () => {
  it("is no secret", async () => {
    await isAskedDetails({ fullName: "Nguyễn Văn Thử" });
    bot.clock.advance({ hours: 25 });
    await says(bot, an, "040099000001");
    expect(lastOf(an).text).not.toContain("mã OTP");
  });

  it("brings the question, not a typical one", async () => {
    await says(bot, an, "viên chức");
    bot.clock.advance({ hours: 25 });
    await says(bot, an, "Phòng Tổ chức cán bộ");
    expect(lastOf(an).text).toContain("đơn vị nào");
  });
});

it("an old day button that is refused is not shown as chosen", async () => {
  const answers = { who, registration: { pressedOn: "2026-03-02" }, handIn: { way: "officer" } };
  const there = { at: { step: "declaration", screen: "handed-in" }, left: { declaration: "handed-in" } };
  const binh = await whoRegistered(bot, { ...there, answers });
  await says(bot, binh, "/start");
  const question = lastOf(binh).id;
  bot.clock.goTo("2026-03-05T09:00:00+07:00");
  await setDown(bot, binh, {
    deadline: { startedOn: "2026-03-05" as never, lastDay: "2026-03-15" as never },
    answers: { ...answers, registration: { pressedOn: "2026-03-05" } },
  });
  await says(bot, binh, "/start");

  await binh.pressesOld(question, "d:handedInOn.v-2026-03-02");
  await bot.idle();

  expect((await caseOf(bot, binh)).answers["handIn"]).toEqual({ way: "officer" });
  expect(binh.chat.find(({ id }) => id === question)?.text).not.toContain("➜");
});
