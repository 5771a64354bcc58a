import { expect, it, onTestFinished } from "vitest";
import { createTransport, type Transport } from "../../../../src/delivery/transport.ts";
import { caseOf, lastOf, says, somebody, taps, testBot } from "../support.ts";

it("a question that Telegram is too busy for is sent again after the wait it named, by the bot's own transport", async () => {
  const waits: number[] = [];
  const calls: string[] = [];
  const inner = createTransport({ wait: async (ms) => void waits.push(ms) });
  onTestFinished(inner.close);
  const transport: Transport = {
    ...inner,
    fetch: (url, init) => {
      calls.push(url.slice(url.lastIndexOf("/") + 1));
      return inner.fetch(url, init);
    },
  };
  const bot = await testBot({ transport });
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  calls.length = 0;
  bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "too-many-requests", retryAfter: 3 } });

  await says(bot, an, "Khoa Luật");
  expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
  expect(waits).toEqual([3_000]);
  // The next answer replays the question; it is neither sent nor waited for again.
  await says(bot, an, "Nguyễn Văn Thử");
  expect(waits).toEqual([3_000]);
  expect(calls.filter((method) => method === "sendMessage")).toHaveLength(2);
});

it("a hundred wrong answers leave no dialogue behind, a hundred doubtful ones none that grows", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  await says(bot, an, "Khoa Luật");
  const size = async () => (await bot.store().dialogues.read(an.id, "answer:vssid"))?.length;
  await says(bot, an, ...Array.from({ length: 100 }, () => "x"));
  expect(await size()).toBeUndefined();
  await says(bot, an, "nguyen van thu");
  const before = await size();

  await says(bot, an, ...Array.from({ length: 100 }, () => "nguyen van thu"));

  expect(before).toBeGreaterThan(0);
  expect(await size()).toBe(before);
});

it("a doubtful answer is kept on request, also after a slip and a restart in between", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  await says(bot, an, "Khoa Luật", "nguyen van thu", "x");
  await bot.restart();

  await taps(bot, an, /^d:fullName\.keep/);

  const { fullName, unit } = (await caseOf(bot, an)).answers["who"] ?? {};
  expect([unit, fullName?.toLowerCase()]).toEqual(["Khoa Luật", "nguyen van thu"]);
});

it("a question that hangs is cut off at the deadline, and the chat lives on where it was", async () => {
  const bot = await testBot({ limits: { outagePausesMs: [], deadlineMs: 700 } });
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  let release = () => {};
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "held", until } });

  await says(bot, an, "Khoa Luật");
  expect(lastOf(an).text).toMatch(/trục trặc/);
  expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 1 });

  await says(bot, an, "/start", "Nguyễn Văn Thử");
  release();
  expect((await caseOf(bot, an)).answers["who"]).toEqual({
    track: "student",
    unit: "Khoa Luật",
    fullName: "Nguyễn Văn Thử",
  });
});

it("an error that is none of HTTP's leaves no chat hanging, and the question comes with the next try", async () => {
  const inner = createTransport();
  onTestFinished(inner.close);
  let broken = false;
  const transport: Transport = {
    ...inner,
    fetch(url, init) {
      if (!broken || !url.endsWith("/sendMessage")) return inner.fetch(url, init);
      broken = false;
      throw new RangeError("nothing that grammY expects");
    },
  };
  const bot = await testBot({ transport, limits: { pausesMs: [0] } });
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");

  broken = true;
  await says(bot, an, "Khoa Luật");

  expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
  expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
});

it.each([
  ["typed", "Khoa Luật"],
  ["pressed", undefined],
])(
  "an answer that is %s while Telegram fails is taken in once, and the next question comes with the next try",
  async (_, text) => {
    const bot = await testBot({ limits: { pausesMs: [0] } });
    const an = await somebody(bot);
    await taps(bot, an, "d:track.v-student");
    bot.simulator.faults.add({ method: "sendMessage", fault: { kind: "server-error" } });

    await (text === undefined ? taps(bot, an, "d:unit.n-3") : says(bot, an, text));

    expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });
    expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
    expect(an.chat.filter((message) => message.text.startsWith("Họ và tên của bạn"))).toHaveLength(1);
  },
);

it("whoever blocks the bot in the middle of the questions is left alone, and goes on when they come back", async () => {
  const bot = await testBot();
  const an = await somebody(bot);
  await taps(bot, an, "d:track.v-student");
  bot.simulator.faults.add({
    method: "sendMessage",
    fault: { kind: "refused", code: 403, description: "Forbidden: bot was blocked by the user" },
  });

  await says(bot, an, "Khoa Luật");
  expect((await caseOf(bot, an)).firstFailureAt).toBeDefined();
  expect(await bot.store().inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  expect((await caseOf(bot, an)).answers["who"]).toEqual({ track: "student", unit: "Khoa Luật" });

  await says(bot, an, "/start");
  expect(lastOf(an).text).toMatch(/^Họ và tên của bạn/);
  expect((await caseOf(bot, an)).firstFailureAt).toBeUndefined();
});
