import { describe, expect, it } from "vitest";
import { gate, intakeOn, openTestStore, says, settle } from "./support.ts";

const an = 101;
const binh = 102;

describe("intake", () => {
  it("handles what a person writes in the order they wrote it", async () => {
    const { intake, handled } = intakeOn(await openTestStore());
    await intake.accept([says(an, 1), says(an, 2)]);
    await intake.accept([says(an, 3)]);
    await intake.idle();
    expect(handled).toEqual([1, 2, 3]);
  });

  it("has stored an update when accepting resolves, before any handler ends", async () => {
    const store = await openTestStore();
    const { opened, open } = gate();
    const { intake } = intakeOn(store, { handle: () => opened });
    await intake.accept([says(an, 1)]);
    expect(await store.inbox.counts()).toEqual({ waiting: 1, dead: 0 });
    open();
    await intake.idle();
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it("does not let one person's slow photo hold up another person", async () => {
    const { opened, open } = gate();
    const handled: number[] = [];
    const { intake } = intakeOn(await openTestStore(), {
      async handle({ update_id }) {
        if (update_id === 1) await opened;
        handled.push(update_id);
      },
    });
    await intake.accept([says(an, 1), says(an, 2), says(binh, 3)]);
    await settle();
    expect(handled).toEqual([3]);
    open();
    await intake.idle();
    expect(handled).toEqual([3, 1, 2]);
  });

  it("processes as many people at a time as the limit allows, the others in turn", async () => {
    let atATime = 0;
    let max = 0;
    const { intake, lines } = intakeOn(await openTestStore(), {
      limits: { parallel: 12 },
      async handle() {
        max = Math.max(max, ++atATime);
        await settle();
        atATime -= 1;
      },
    });
    await intake.accept(Array.from({ length: 40 }, (_, index) => says(200 + index, index + 1)));
    await intake.idle();
    expect(max).toBe(12);
    expect(lines).toEqual([]);
  });

  it("handles an update once, however often Telegram repeats it", async () => {
    const { intake, handled } = intakeOn(await openTestStore());
    await intake.accept([says(an, 1)]);
    await intake.accept([says(an, 1), says(an, 1), says(an, 2)]);
    await intake.idle();
    await intake.accept([says(an, 1), says(an, 2)]);
    await intake.idle();
    expect(handled).toEqual([1, 2]);
  });

  it("makes one read and one write per update, and one more read at the end", async () => {
    const { inbox } = await openTestStore();
    const calls: string[] = [];
    const counting = new Proxy(inbox, {
      get(target, name: keyof typeof inbox) {
        calls.push(name);
        return target[name];
      },
    });
    const { intake } = intakeOn({ inbox: counting });
    await intake.accept([says(an, 1), says(an, 2)]);
    await settle();
    expect(calls).toEqual([
      "add",
      "holdLane",
      "next",
      "markProcessed",
      "next",
      "markProcessed",
      "freeLane",
      "next",
    ]);
  });

  it("refuses further updates once it is stopped, so that Telegram keeps them", async () => {
    const store = await openTestStore();
    const { intake } = intakeOn(store);
    await intake.stop();
    await expect(intake.accept([says(an, 1)])).rejects.toThrow("stopped");
    expect((await store.inbox.counts()).waiting).toBe(0);
  });

  it("waits for a running handler when it stops, and begins nothing more", async () => {
    const store = await openTestStore();
    const { opened, open } = gate();
    const handled: number[] = [];
    const { intake } = intakeOn(store, {
      async handle({ update_id }) {
        await opened;
        handled.push(update_id);
      },
    });
    await intake.accept([says(an, 1), says(an, 2)]);
    const stopped = intake.stop();
    open();
    await stopped;
    await intake.stop();
    expect(handled).toEqual([1]);
    expect((await store.inbox.counts()).waiting).toBe(1);
  });

  it("stops without a handler that hangs, and the next start handles that update", async () => {
    const store = await openTestStore();
    const { intake, clock } = intakeOn(store, {
      limits: { drainMs: 5_000 },
      handle: () => new Promise(() => {}),
    });
    await intake.accept([says(an, 1)]);
    await settle();
    const stopped = intake.stop();
    await clock.pass(5_000);
    await stopped;

    const next = intakeOn(store, { owner: "next", clock });
    await next.intake.start();
    await next.intake.idle();
    expect(next.handled).toEqual([1]);
    await next.intake.stop();
  });

  it("stops at once while an update waits for its next try, without counting one", async () => {
    const store = await openTestStore();
    const { intake } = intakeOn(store, { handle: () => Promise.reject(new Error("no")) });
    await intake.accept([says(an, 1)]);
    await settle();
    await intake.stop();
    expect(await store.inbox.next(String(an))).toMatchObject({ updateId: 1, attempts: 1 });
    expect(await store.inbox.holdLane(String(an), "another", new Date(0), new Date(1))).toBe(true);
  });
});
