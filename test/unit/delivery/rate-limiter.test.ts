import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manualRateLimiter, many, names } from "./manual-rate-limiter.ts";

describe("messages to many", () => {
  it("go at the rate that was set, to the message", async () => {
    const { time, sent, ask } = manualRateLimiter(25);
    for (const name of many(300)) ask("bulk", name);
    await time.pass(10_000);
    // 25 a second, and the two that may go at once.
    expect(sent).toHaveLength(252);
    await time.pass(2_000);
    expect(names(sent)).toEqual(many(300));
    expect(time.timers()).toMatchObject({ set: 0, max: 1 });
  });

  it("keep to 3,000 a second with timers of whole milliseconds that come late", async () => {
    const { time, sent, ask } = manualRateLimiter(3_000);
    for (const name of many(50_000)) ask("bulk", name);
    await time.pass(10_000, 1);
    expect(sent.length).toBeGreaterThan(3_000 * 10 * 0.995);
    expect(sent.length).toBeLessThanOrEqual(3_000 * 10 + 300);
    expect(time.timers().max).toBe(1);
    expect(time.timers().fired).toBeLessThan(10_001);
  });

  it("never exceed the rate and a small burst in any stretch of time, whatever is asked and when", async () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3_000 }), pauses, async (perSecond, waits) => {
        const { time, sent, ask } = manualRateLimiter(perSecond);
        for (const [round, ms] of waits.entries()) {
          for (let count = 0; count < 5; count += 1) ask("bulk", `${round}`);
          await time.pass(ms);
        }
        await time.pass(1_000);
        const burst = Math.max(2, perSecond / 10);
        for (const [first, { at: from }] of sent.entries()) {
          for (const [beyond, { at: to }] of sent.slice(first).entries()) {
            expect(beyond + 1).toBeLessThanOrEqual(burst + ((to - from) / 1_000) * perSecond + 1e-6);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("cost no timer while nobody waits", async () => {
    const { time, ask } = manualRateLimiter(25);
    ask("bulk", "one");
    await time.pass(60_000);
    expect(time.timers()).toEqual({ set: 0, max: 0, fired: 0 });
  });
});

describe("a reply", () => {
  it("never waits, and the others wait until its tokens are there again", async () => {
    const { time, sent, ask } = manualRateLimiter(10);
    for (const name of many(3)) ask("bulk", name);
    for (let count = 0; count < 5; count += 1) ask("reply", "reply");
    await time.pass(0);
    expect(names(sent)).toEqual(["m0", "m1", "reply", "reply", "reply", "reply", "reply"]);
    await time.pass(500);
    expect(sent).toHaveLength(7);
    await time.pass(100);
    expect(sent.at(-1)).toMatchObject({ name: "m2", at: 600 });
  });

  it("in a flood of thousands delays the others by about a second, not by minutes", async () => {
    const { time, sent, ask } = manualRateLimiter(25);
    for (let count = 0; count < 5_000; count += 1) ask("reply", "reply");
    ask("bulk", "news");
    await time.pass(2_000);
    expect(sent.at(-1)).toMatchObject({ name: "news", at: 1_040 });
  });
});

describe("a reminder", () => {
  it("goes before everything to many that has waited longer, and each priority keeps its order", async () => {
    const { time, sent, ask } = manualRateLimiter(10);
    for (const name of many(4)) ask("bulk", name);
    ask("reminder", "day 7");
    ask("reminder", "day 9");
    await time.pass(1_000);
    expect(names(sent)).toEqual(["m0", "m1", "day 7", "day 9", "m2", "m3"]);
  });
});

describe("one person", () => {
  it("gets two messages a second apart, and nobody behind them waits for that", async () => {
    const { time, sent, ask } = manualRateLimiter(100);
    for (const name of ["An 1", "An 2", "An 3"]) ask("bulk", name, { chat: 1 });
    ask("bulk", "Bình", { chat: 2 });
    await time.pass(5_000);
    expect(sent.map(({ name, at }) => [name, at])).toEqual([
      ["An 1", 0],
      ["Bình", 0],
      ["An 2", 1_000],
      ["An 3", 2_000],
    ]);
  });

  it("gets the message first that was asked for first, however many others came meanwhile", async () => {
    const { time, sent, ask } = manualRateLimiter(10);
    ask("bulk", "An 1", { chat: 1 });
    ask("bulk", "An 2", { chat: 1 });
    await time.pass(950);
    for (let chat = 2; chat < 40; chat += 1) ask("bulk", `to ${chat}`, { chat });
    await time.pass(150);
    expect(names(sent)).toEqual(["An 1", "to 2", "to 3", "An 2"]);
  });

  it("gets replies without regard to the last message", async () => {
    const { time, sent, ask } = manualRateLimiter(10);
    ask("bulk", "news", { chat: 1 });
    ask("reply", "reply", { chat: 1 });
    ask("reply", "reply", { chat: 1 });
    await time.pass(0);
    expect(sent).toHaveLength(3);
  });
});

describe("a pause that Telegram asks for", () => {
  it("stops reminders and bulk for all, and what was refused goes first when it is over", async () => {
    const { time, rateLimiter, sent, ask } = manualRateLimiter(10);
    for (const name of many(5)) ask("bulk", name);
    await time.pass(0);
    rateLimiter.pause(3);
    ask("bulk", "m0 again", { position: sent[0]?.position });
    ask("reply", "reply");
    await time.pass(2_999);
    expect(names(sent)).toEqual(["m0", "m1", "reply"]);
    await time.pass(1_000);
    expect(names(sent).slice(3, 6)).toEqual(["m0 again", "m2", "m3"]);
    expect(sent[3]?.at).toBeGreaterThanOrEqual(3_000);
  });

  it("slows the rate down once for all calls that are refused together, and it comes back in steps", async () => {
    const { time, rateLimiter } = manualRateLimiter(100);
    for (let refused = 0; refused < 20; refused += 1) rateLimiter.pause(1);
    expect(rateLimiter.rate()).toBeCloseTo(80);
    const rates: number[] = [];
    await time.pass(1_000);
    for (let step = 0; step < 5; step += 1) {
      await time.pass(10_000);
      rates.push(rateLimiter.rate());
    }
    expect(rates.map(Math.round)).toEqual([85, 90, 95, 100, 100]);
  });

  it("that comes again and again leaves a tenth of the rate", async () => {
    const { time, rateLimiter } = manualRateLimiter(100);
    for (let round = 0; round < 50; round += 1) {
      rateLimiter.pause(1);
      await time.pass(1_000);
    }
    expect(rateLimiter.rate()).toBe(10);
  });
});

it("A rate set a third too high still brings every message through, and Telegram refuses few", async () => {
  const { time, rateLimiter } = manualRateLimiter(40);
  const allows = limiter(30, time.now);
  const arrived: string[] = [];
  let refused = 0;
  const send = async (name: string, position?: number): Promise<void> => {
    const had = await rateLimiter.acquire("bulk", undefined, undefined, position);
    rateLimiter.release("bulk", 0);
    if (allows()) return void arrived.push(name);
    refused += 1;
    rateLimiter.pause(1);
    return send(name, had);
  };
  for (const name of many(3_000)) void send(name);
  await time.pass(120_000);
  expect(arrived).toEqual(many(3_000));
  expect(refused).toBeLessThan(30);
});

/** A Telegram that allows so many a second. */
function limiter(perSecond: number, now: () => number): () => boolean {
  let tokens = perSecond;
  let at = now();
  return () => {
    tokens = Math.min(perSecond, tokens + ((now() - at) / 1_000) * perSecond);
    at = now();
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

describe("a caller that gives up", () => {
  it("is told so at once, and takes nobody's turn", async () => {
    const { time, sent, ask } = manualRateLimiter(10);
    const leaving = new AbortController();
    for (const name of many(2)) ask("bulk", name);
    ask("bulk", "leaves", { signal: leaving.signal });
    ask("bulk", "stays", { signal: new AbortController().signal });
    await time.pass(50);
    leaving.abort();
    await time.pass(0);
    expect(sent.at(-1)).toEqual({ name: "leaves", at: 50, position: undefined });
    await time.pass(50);
    expect(sent.at(-1)).toMatchObject({ name: "stays", at: 100 });
    ask("bulk", "came too late", { signal: leaving.signal });
    await time.pass(0);
    expect(sent.at(-1)).toMatchObject({ name: "came too late", position: undefined });
  });

  it("is every caller when the limiter is closed, and no timer is left", async () => {
    const { time, rateLimiter, sent, ask } = manualRateLimiter(1);
    for (const name of many(4)) ask("bulk", name, { chat: 7 });
    await time.pass(0);
    rateLimiter.close();
    ask("reminder", "later");
    await time.pass(0);
    expect(sent.map(({ position }) => position)).toEqual([0, undefined, undefined, undefined, undefined]);
    expect(time.timers().set).toBe(0);
  });
});

it("50,000 who wait at a time all go, reminders first, each priority in its order", async () => {
  const { time, sent, ask } = manualRateLimiter(3_000);
  for (const name of many(5)) ask("bulk", name);
  const reminders = many(20_000).map((name) => `reminder ${name}`);
  const news = many(30_000).map((name) => `news ${name}`);
  for (const name of news) ask("bulk", name);
  for (const name of reminders) ask("reminder", name);
  await time.pass(17_000);
  expect(names(sent).slice(5)).toEqual([...reminders, ...news]);
});
