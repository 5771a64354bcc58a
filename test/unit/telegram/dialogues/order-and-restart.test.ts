import { describe, expect, it } from "vitest";
import { vssid } from "../../../../flows/index.ts";
import type { Content } from "../../../../src/domain/procedure/content.ts";
import type { Form } from "../../../../src/domain/procedure/form.ts";
import { caseOf, lastOf, says, somebody, taps, testBot } from "../support.ts";

describe("what is said in one chat", () => {
  it("is taken in the order in which it was said, however fast it comes", async () => {
    const bot = await testBot();
    const an = await somebody(bot);
    await taps(bot, an, "d:track.v-student");

    await Promise.all(["Khoa Luật", "Nguyễn Văn Thử", "SV-0001"].map((text) => an.says(text)));
    await bot.idle();

    const { who } = (await caseOf(bot, an)).answers;
    expect(who).toEqual({ track: "student", unit: "Khoa Luật", fullName: "Nguyễn Văn Thử", code: "SV-0001" });
  });

  it("counts on after the bot was restarted in the middle of the questions", async () => {
    const bot = await testBot();
    const an = await somebody(bot);
    await taps(bot, an, "d:track.v-student");
    await bot.restart();

    await says(bot, an, "Khoa Luật");

    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
  });
});

describe("a new release of the bot, while somebody is asked their unit", () => {
  it("with the questions in another order keeps what is answered now out of other fields", async () => {
    const { bot, an } = await askedForUnit((form) => ({ ...form, fields: form.fields.toReversed() }));
    await says(bot, an, "Khoa Luật");
    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("without that question asks the next one, and loses no earlier answer", async () => {
    const { bot, an } = await askedForUnit((form) => ({
      ...form,
      fields: form.fields.filter(({ id }) => id !== "unit"),
    }));
    await says(bot, an, "Khoa Luật");
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student" });
  });

  it("with a raised version of the form asks anew, and loses no earlier answer", async () => {
    const { bot, an } = await askedForUnit((form) => ({ ...form, version: form.version + 1 }));
    await says(bot, an, "Khoa Luật");
    expect(lastOf(an).text).toMatch(/^Bạn thuộc đơn vị nào/);
    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student" });

    await says(bot, an, "Khoa Luật");
    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
  });

  it("whose code waits for another field notices that by the collation key, and asks anew", async () => {
    const { bot, an } = await askedForUnit((form) => form);
    await says(bot, an, "Khoa Luật", "nguyen van thu");
    // As an older release would have written it, whose question at this wait was another one.
    const record = JSON.parse((await bot.store().dialogues.read(an.id, "answer:vssid")) ?? "{}");
    record.state.replay.send.at(-1).payload = "code";
    await bot
      .store()
      .dialogues.write(an.id, "answer:vssid", JSON.stringify(record), new Date(record.expiresAt));

    bot.clock.advance({ minutes: 1 });
    await taps(bot, an, /^d:fullName\.keep/);

    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
    expect((await bot.store().inbox.counts()).dead).toBe(0);
  });
});

async function askedForUnit(change: (form: Form) => Form) {
  let content: Content = vssid;
  const bot = await testBot({ limits: { pausesMs: [0] }, content: () => content });
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  const { procedure } = vssid;
  const forms = procedure.forms.map((form) => (form.id === "who" ? change(form) : form));
  content = { ...vssid, procedure: { ...procedure, forms } };
  await bot.restart();
  return { bot, an };
}
