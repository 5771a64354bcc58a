import { describe, expect, it } from "vitest";
import { manualRateLimiter, many, names } from "./manual-rate-limiter.ts";

describe("messages in flight or being prepared", () => {
  it("are no more than Telegram answers in a quarter of a second, however little it takes", () => {
    const maxInFlight = [25, 1, 30].map((perSecond) =>
      manualRateLimiter(perSecond).rateLimiter.maxInFlight(),
    );
    expect(maxInFlight).toEqual([7, 1, 8]);
  });

  it("are those that may be in flight and eight that are prepared meanwhile", async () => {
    const { time, rateLimiter, ask } = manualRateLimiter(1_000);
    expect(rateLimiter.maxInFlight()).toBe(5 + 8);
    ask("bulk", "first", { stays: true });
    await time.pass(0);
    rateLimiter.release("bulk", 10);
    expect(rateLimiter.maxInFlight()).toBe(20 + 8);
  });
});

describe("calls that are not answered yet", () => {
  it("are five at first, however many the rate allows; each answer makes room for one", async () => {
    const { time, rateLimiter, sent, ask } = manualRateLimiter(3_000);
    for (const name of many(100)) ask("bulk", name, { stays: true });
    await time.pass(1_000);
    expect(names(sent)).toEqual(many(5));
    expect(time.timers().set).toBe(0);
    rateLimiter.release("bulk", 0.5);
    await time.pass(0);
    expect(names(sent)).toEqual(many(6));
  });

  it("become as many as the rate needs when answers are slow, and no more than there are connections", async () => {
    const inFlightAfter = async (perSecond: number, answeredAfterMs: number) => {
      const { time, rateLimiter, sent, ask } = manualRateLimiter(perSecond);
      ask("bulk", "first", { stays: true });
      await time.pass(0);
      rateLimiter.release("bulk", answeredAfterMs);
      for (const name of many(200)) ask("bulk", name, { stays: true });
      await time.pass(10_000);
      return sent.length - 1;
    };
    expect(await inFlightAfter(25, 50)).toBe(5);
    expect(await inFlightAfter(1_000, 10)).toBe(20);
    expect(await inFlightAfter(1_000, 300)).toBe(64);
  });

  it("stay as many when a few answers among many are much quicker, and become fewer when most are", async () => {
    const inFlightAfter = async (answeredAfterMs: (index: number) => number) => {
      const { time, rateLimiter, sent, ask } = manualRateLimiter(1_000);
      for (const [index, name] of many(1_000).entries()) {
        ask("bulk", name, { stays: true });
        await time.pass(1);
        rateLimiter.release("bulk", answeredAfterMs(index));
      }
      for (const name of many(100)) ask("bulk", name, { stays: true });
      await time.pass(1_000);
      return sent.length - 1_000;
    };
    expect(await inFlightAfter(() => 20)).toBe(40);
    expect(await inFlightAfter((index) => (index % 33 === 0 ? 1 : 20))).toBe(40);
    expect(await inFlightAfter((index) => (index < 500 ? 20 : 10))).toBe(20);
    expect(await inFlightAfter((index) => (index < 500 ? 10 : 20))).toBe(40);
  });

  it("do not count where they were never answered, and keep no reply waiting", async () => {
    const { time, rateLimiter, sent, ask } = manualRateLimiter(1_000);
    for (const name of many(10)) ask("bulk", name, { stays: true });
    ask("reply", "reply");
    await time.pass(1_000);
    expect(names(sent)).toEqual([...many(5), "reply"]);
    for (let count = 0; count < 5; count += 1) rateLimiter.release("bulk");
    await time.pass(1_000);
    expect(sent).toHaveLength(11);
  });
});
