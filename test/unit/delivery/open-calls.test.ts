import { describe, expect, it } from "vitest";
import { many, names, pacing } from "./hand-time.ts";

describe("messages in hand", () => {
  it("are no more than Telegram answers in a quarter of a second, however little it takes", () => {
    const inHand = [25, 1, 30].map((perSecond) => pacing(perSecond).pace.inHand());
    expect(inHand).toEqual([7, 1, 8]);
  });

  it("are those that may be open and eight that are prepared meanwhile", async () => {
    const { time, pace, ask } = pacing(1_000);
    expect(pace.inHand()).toBe(5 + 8);
    ask("bulk", "first", { stays: true });
    await time.pass(0);
    pace.over("bulk", 10);
    expect(pace.inHand()).toBe(20 + 8);
  });
});

describe("calls that are not answered yet", () => {
  it("are five at first, however many the rate would let go; each answer makes room for one", async () => {
    const { time, pace, gone, ask } = pacing(3_000);
    for (const name of many(100)) ask("bulk", name, { stays: true });
    await time.pass(1_000);
    expect(names(gone)).toEqual(many(5));
    expect(time.timers().set).toBe(0);
    pace.over("bulk", 0.5);
    await time.pass(0);
    expect(names(gone)).toEqual(many(6));
  });

  it("become as many as keep the line busy where answers take their time, and no more than there are connections", async () => {
    const openAfter = async (perSecond: number, answeredAfterMs: number) => {
      const { time, pace, gone, ask } = pacing(perSecond);
      ask("bulk", "first", { stays: true });
      await time.pass(0);
      pace.over("bulk", answeredAfterMs);
      for (const name of many(200)) ask("bulk", name, { stays: true });
      await time.pass(10_000);
      return gone.length - 1;
    };
    expect(await openAfter(25, 50)).toBe(5);
    expect(await openAfter(1_000, 10)).toBe(20);
    expect(await openAfter(1_000, 300)).toBe(64);
  });

  it("stay as many when a few answers among many are much quicker, and become fewer when most are", async () => {
    const openAfter = async (answeredAfterMs: (index: number) => number) => {
      const { time, pace, gone, ask } = pacing(1_000);
      for (const [index, name] of many(1_000).entries()) {
        ask("bulk", name, { stays: true });
        await time.pass(1);
        pace.over("bulk", answeredAfterMs(index));
      }
      for (const name of many(100)) ask("bulk", name, { stays: true });
      await time.pass(1_000);
      return gone.length - 1_000;
    };
    expect(await openAfter(() => 20)).toBe(40);
    expect(await openAfter((index) => (index % 33 === 0 ? 1 : 20))).toBe(40);
    expect(await openAfter((index) => (index < 500 ? 20 : 10))).toBe(20);
    expect(await openAfter((index) => (index < 500 ? 10 : 20))).toBe(40);
  });

  it("do not count where they were never answered, and keep no reply waiting", async () => {
    const { time, pace, gone, ask } = pacing(1_000);
    for (const name of many(10)) ask("bulk", name, { stays: true });
    ask("reply", "reply");
    await time.pass(1_000);
    expect(names(gone)).toEqual([...many(5), "reply"]);
    for (let count = 0; count < 5; count += 1) pace.over("bulk");
    await time.pass(1_000);
    expect(gone).toHaveLength(11);
  });
});
