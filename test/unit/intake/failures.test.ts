import { describe, expect, it } from "vitest";
import { intakeOn, openTestStore, says, settle } from "./support.ts";

const an = 101;
const binh = 102;

describe("an update whose handler fails", () => {
  it("is tried again after a short pause, before the person's next update", async () => {
    const tries: number[] = [];
    const { intake, clock, lines } = intakeOn(await openTestStore(), {
      async handle({ update_id }) {
        tries.push(update_id);
        if (tries.length < 3) throw Object.assign(new Error("what An wrote"), { code: "EBUSY" });
      },
    });
    await intake.accept([says(an, 1), says(an, 2)]);
    await clock.pass(499);
    expect(tries).toEqual([1]);
    await clock.pass(1);
    expect(tries).toEqual([1, 1]);
    await clock.pass(2_000);
    expect(tries).toEqual([1, 1, 1, 2]);
    expect(lines).toEqual([
      { event: "update-failed", updateId: 1, attempts: 1, code: "EBUSY" },
      { event: "update-failed", updateId: 1, attempts: 2, code: "EBUSY" },
    ]);
  });

  it("becomes a dead letter after three tries, the person is told, and their chat goes on", async () => {
    const store = await openTestStore();
    const handled: number[] = [];
    const { intake, clock, deadLetters, lines } = intakeOn(store, {
      async handle({ update_id }) {
        if (update_id === 1) throw new TypeError("what An wrote");
        handled.push(update_id);
      },
    });
    await intake.accept([says(an, 1), says(an, 2), says(binh, 3)]);
    await clock.pass(10_000);
    expect(deadLetters).toEqual([1]);
    expect(handled).toEqual([3, 2]);
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 1 });
    expect(lines.at(-1)).toEqual({ event: "dead-letter", updateId: 1, code: "TypeError" });
    expect(JSON.stringify(lines)).not.toContain("what An wrote");
  });

  it("survives an outage of Telegram's, however many tries it takes, and loses nothing", async () => {
    const store = await openTestStore();
    let tries = 0;
    const { intake, clock, deadLetters } = intakeOn(store, {
      isOutage: (error) => error instanceof RangeError,
      async handle() {
        tries += 1;
        if (tries <= 20) throw new RangeError("Telegram cannot be reached");
      },
    });
    await intake.accept([says(an, 1)]);
    await clock.pass(600_000);
    expect([tries, deadLetters]).toEqual([21, []]);
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it("is not tried again before the time that Telegram asked for", async () => {
    let tries = 0;
    const { intake, clock } = intakeOn(await openTestStore(), {
      isOutage: () => true,
      retryAfterS: (error) => (error instanceof RangeError ? 30 : undefined),
      async handle() {
        tries += 1;
        if (tries === 1) throw new RangeError("too many requests, retry after 30");
        throw new Error("nothing to wait for");
      },
    });
    await intake.accept([says(an, 1)]);
    await clock.pass(29_999);
    expect(tries).toBe(1);
    await clock.pass(1);
    expect(tries).toBe(2);
    await clock.pass(5_000);
    expect(tries).toBe(3);
  });

  it("becomes a dead letter even when the person cannot be told", async () => {
    const store = await openTestStore();
    const { intake, clock, lines } = intakeOn(store, {
      handle: () => Promise.reject(new Error("no")),
      onDeadLetter: () => Promise.reject(Object.assign(new Error("blocked"), { error_code: 403 })),
    });
    await intake.accept([says(an, 1)]);
    await clock.pass(10_000);
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 1 });
    expect(lines.map(({ event, code }) => [event, code]).slice(-2)).toEqual([
      ["dead-letter-untold", "403"],
      ["dead-letter", "Error"],
    ]);
  });

  it("counts as failed when it does not settle in time, and the chat goes on", async () => {
    const begun: number[] = [];
    const { intake, clock, deadLetters, lines } = intakeOn(await openTestStore(), {
      limits: { outagePausesMs: [] },
      handle({ update_id }) {
        begun.push(update_id);
        return update_id === 1 ? new Promise(() => {}) : Promise.resolve();
      },
    });
    await intake.accept([says(an, 1), says(an, 2)]);
    await clock.pass(19_999);
    expect(begun).toEqual([1]);
    await clock.pass(1);
    expect(begun).toEqual([1, 2]);
    expect(deadLetters).toEqual([1]);
    expect(lines[0]).toEqual({ event: "update-failed", updateId: 1, attempts: 1, code: "DEADLINE" });
  });

  it("is tried for as long as in an outage when it is only slow", async () => {
    let tries = 0;
    const { intake, clock, deadLetters } = intakeOn(await openTestStore(), {
      handle() {
        tries += 1;
        return tries <= 10 ? new Promise(() => {}) : Promise.resolve();
      },
    });
    await intake.accept([says(an, 1)]);
    await clock.pass(600_000);
    expect(tries).toBe(11);
    expect(deadLetters).toEqual([]);
  });

  it("is not tried again when the person erases their data meanwhile", async () => {
    const store = await openTestStore();
    let tries = 0;
    const { intake, clock, deadLetters } = intakeOn(store, {
      async handle() {
        tries += 1;
        await store.people.forget(an);
        throw new Error("no");
      },
    });
    await intake.accept([says(an, 1)]);
    await clock.pass(10_000);
    expect(tries).toBe(1);
    expect(deadLetters).toEqual([]);
  });

  it("that fails before its first await fails like any other", async () => {
    const { intake, clock, deadLetters } = intakeOn(await openTestStore(), {
      handle() {
        throw new Error("at once");
      },
    });
    await intake.accept([says(an, 1)]);
    await clock.pass(10_000);
    expect(deadLetters).toEqual([1]);
  });
});

describe("a store that fails for a moment", () => {
  it("delays updates until it answers again, and counts no try", async () => {
    const store = await openTestStore();
    let down = true;
    const inbox: typeof store.inbox = {
      ...store.inbox,
      async next(lane) {
        if (down) throw Object.assign(new Error("down"), { code: "ECONNREFUSED" });
        return store.inbox.next(lane);
      },
    };
    const { intake, clock, handled, lines } = intakeOn({ inbox });
    await intake.start();
    await intake.accept([says(an, 1)]);
    await settle();
    expect(lines).toEqual([{ event: "lane-failed", lane: String(an), code: "ECONNREFUSED" }]);
    down = false;
    await clock.pass(1_000);
    expect(handled).toEqual([1]);
    await intake.stop();
  });
});
