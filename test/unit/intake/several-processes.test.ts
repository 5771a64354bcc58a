import { describe, expect, it } from "vitest";
import type { Inbox } from "../../../src/intake/inbox.ts";
import { gate, intakeOn, manualClock, openTestStore, says, settle } from "./support.ts";

const an = 101;

const calls = [
  "add",
  "waitingLanes",
  "holdLane",
  "freeLane",
  "next",
  "markProcessed",
  "failed",
  "moveToDeadLetters",
] as const;

/** The inbox with `moment` called before and after each of its calls: every moment that other processes can notice. */
function watched(inbox: Inbox, moment: () => Promise<void>): Inbox {
  const wrapped = calls.map((name) => {
    const call = inbox[name] as (...args: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...args: unknown[]) => {
        await moment();
        const result = await call(...args);
        await moment();
        return result;
      },
    ];
  });
  return Object.fromEntries(wrapped) as Inbox;
}

/** Runs `scene` with `interrupt` at its first moment, then at its second, and so on until there is none left. */
async function atEveryMoment(
  scene: (moment: () => Promise<void>) => Promise<void>,
  interrupt: () => Promise<void>,
  after: (moment: number) => Promise<void>,
): Promise<number> {
  for (let target = 1; ; target += 1) {
    let seen = 0;
    await scene(async () => {
      seen += 1;
      if (seen === target) await interrupt();
    });
    if (seen < target) return target - 1;
    await after(target);
  }
}

describe("after a kill", () => {
  it("at any moment, the next start handles what was stored, in order and nothing else", async () => {
    const clock = manualClock();
    const never = new Promise<never>(() => {});
    let store = await openTestStore();
    let firstTries: number[] = [];
    let dead = false;
    const moments = await atEveryMoment(
      async (moment) => {
        store = await openTestStore();
        firstTries = [];
        dead = false;
        const inbox = watched(store.inbox, async () => {
          await moment();
          if (dead) await never;
        });
        const first = intakeOn(
          { inbox },
          {
            clock,
            owner: "first",
            async handle({ update_id }) {
              firstTries.push(update_id);
              if (update_id === 2) throw new Error("no");
            },
          },
        );
        void first.intake.accept([says(an, 1), says(an, 2), says(an, 3)]);
        await clock.pass(10_000);
      },
      async () => {
        dead = true;
      },
      async (moment) => {
        const waiting = (await store.inbox.counts()).waiting;
        const second = intakeOn(store, { clock, owner: "second" });
        await second.intake.start();
        await clock.pass(31_000); // as long as the lease of the first may last
        const stored = moment === 1 ? [] : [1, 2, 3];
        const byBoth = [...second.handled, ...second.deadLetters].toSorted();
        expect(byBoth).toEqual(stored.slice(stored.length - waiting));
        expect(new Set([...firstTries, ...byBoth])).toEqual(new Set(stored));
        expect((await store.inbox.counts()).waiting).toBe(0);
        await second.intake.stop();
      },
    );
    expect(moments).toBeGreaterThan(20);
  });

  it("between telling the person and the dead letter, the person is told again and the handler not called", async () => {
    const store = await openTestStore();
    const clock = manualClock();
    const first = intakeOn(
      { inbox: { ...store.inbox, moveToDeadLetters: () => new Promise<never>(() => {}) } },
      { clock, owner: "first", handle: () => Promise.reject(new Error("no")) },
    );
    await first.intake.accept([says(an, 1)]);
    await clock.pass(60_000);
    expect(first.deadLetters).toEqual([1]);

    const second = intakeOn(store, { clock, owner: "second" });
    await second.intake.start();
    await second.intake.idle();
    expect([second.handled, second.deadLetters]).toEqual([[], [1]]);
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 1 });
    await second.intake.stop();
  });
});

describe("two processes on one store", () => {
  it("never work on one person's updates at the same time", async () => {
    const store = await openTestStore();
    const clock = manualClock();
    const { opened, open } = gate();
    const one = intakeOn(store, { clock, owner: "one", handle: () => opened });
    const two = intakeOn(store, { clock, owner: "two" });
    await one.intake.accept([says(an, 1)]);
    await settle();
    await two.intake.accept([says(an, 2)]);
    await settle();
    expect(two.handled).toEqual([]);
    open();
    await one.intake.idle();
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    expect(two.handled).toEqual([]); // the first saw it when it released the lane
  });

  it("overlook no update, at whatever moment of the first the second stores one", async () => {
    const clock = manualClock();
    let store = await openTestStore();
    let handled: number[] = [];
    const handle = async ({ update_id }: { update_id: number }) => void handled.push(update_id);
    const moments = await atEveryMoment(
      async (moment) => {
        store = await openTestStore();
        handled = [];
        const one = intakeOn({ inbox: watched(store.inbox, moment) }, { clock, owner: "one", handle });
        await one.intake.accept([says(an, 2)]);
        await settle();
      },
      async () => {
        const two = intakeOn(store, { clock, owner: "two", handle });
        await two.intake.accept([says(an, 3)]);
        await settle();
      },
      async () => {
        await settle(); // recovery was not started, so an overlooked update would stay
        expect(handled.toSorted()).toEqual([2, 3]);
        expect((await store.inbox.counts()).waiting).toBe(0);
      },
    );
    expect(moments).toBeGreaterThan(10);
  });

  it("leave a person to the one that works on their long row of slow photos", async () => {
    const store = await openTestStore();
    const clock = manualClock();
    const slow: number[] = [];
    const one = intakeOn(store, {
      clock,
      owner: "one",
      async handle({ update_id }) {
        await clock.wait(15_000);
        slow.push(update_id);
      },
    });
    const two = intakeOn(store, { clock, owner: "two" });
    await one.intake.accept([1, 2, 3, 4, 5].map((updateId) => says(an, updateId)));
    await two.intake.start(); // looks every second whether the lane is free
    await clock.pass(80_000);
    expect(slow).toEqual([1, 2, 3, 4, 5]);
    expect(two.handled).toEqual([]);
    await two.intake.stop();
  });

  it("release a lane whose lease expired, and count no try against the update", async () => {
    const store = await openTestStore();
    const clock = manualClock();
    const slow = intakeOn(store, {
      clock,
      owner: "slow",
      limits: { pausesMs: [60_000] },
      handle: () => Promise.reject(new Error("no")),
    });
    const quick = intakeOn(store, { clock, owner: "quick" });
    await slow.intake.accept([says(an, 1), says(an, 2)]);
    await settle();
    await quick.intake.start();
    await clock.pass(40_000);
    expect(quick.handled).toEqual([1, 2]);
    await clock.pass(60_000);
    expect(slow.deadLetters).toEqual([]);
    await quick.intake.stop();
  });

  it("try an update that Telegram made wait for minutes one after the other, and hand each on once and in order", async () => {
    const store = await openTestStore();
    const clock = manualClock();
    const handled: string[] = [];
    let busy = true;
    const on = (owner: string) =>
      intakeOn(store, {
        clock,
        owner,
        isOutage: () => true,
        retryAfterS: () => 120,
        async handle({ update_id }) {
          if (busy) throw new Error("too many requests");
          handled.push(`${update_id}`);
        },
      });
    const [one, two] = [on("one"), on("two")];
    await one.intake.accept([says(an, 1), says(an, 2)]);
    await Promise.all([one.intake.start(), two.intake.start()]);
    // The lease of the first expires while it waits, the second tries, and both wait.
    await clock.pass(100_000);
    busy = false;
    await clock.pass(300_000);
    expect(handled).toEqual(["1", "2"]);
    expect([one.deadLetters, two.deadLetters]).toEqual([[], []]);
    expect(await store.inbox.counts()).toEqual({ waiting: 0, dead: 0 });
    await Promise.all([one.intake.stop(), two.intake.stop()]);
  });
});
