import { setMaxListeners } from "node:events";
import type { Update } from "grammy/types";
import type { Inbox } from "./inbox.ts";
import { laneOf } from "./lane-of.ts";
import { createLanes } from "./lanes.ts";
import { createLease } from "./lease.ts";
import { defaultLimits, type IntakeLimits } from "./limits.ts";
import { codeOf, type Log } from "./log.ts";
import { createOutages } from "./outages.ts";
import { processLane } from "./process-lane.ts";
import { realTimers, type Timers } from "./timers.ts";

/** What intake is made of; `owner` names this process among those that share the inbox. */
export type IntakeOptions = {
  readonly inbox: Inbox;
  readonly handle: (update: Update) => Promise<void>;
  /** Tells the person that their update is set aside. Its own failure is logged, nothing more. */
  readonly onSetAside: (update: Update, error: unknown) => Promise<void>;
  /** True for an error that says nothing about the update, as when Telegram is out of reach: it is tried for longer. */
  readonly isOutage?: (error: unknown) => boolean;
  /** The seconds that Telegram asked to wait, where that is what went wrong. */
  readonly retryAfterS?: (error: unknown) => number | undefined;
  readonly owner: string;
  readonly now: () => Date;
  readonly log: Log;
  readonly limits?: Partial<IntakeLimits>;
  readonly timers?: Timers;
};

/** The way of an update from Telegram to its handler. */
export type Intake = {
  /** Resolves once the updates are stored; they are then handled by themselves. */
  accept(updates: readonly Update[]): Promise<void>;
  /** Takes over what an earlier run or another process left behind, now and from time to time. */
  start(): Promise<void>;
  /** Resolves when nothing waits any more that this process may handle. */
  idle(): Promise<void>;
  /** Accepts nothing more, waits for running handlers up to `drainMs`, lets go of the lanes. */
  stop(): Promise<void>;
};

/**
 * Stores updates and handles each at least once: those of one chat in the order of their ids, those
 * of different chats side by side. Several processes may share one inbox.
 */
export function createIntake(options: IntakeOptions): Intake {
  const { inbox, owner, now, log, timers = realTimers } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const stopping = new AbortController();
  const quit = new AbortController();
  // Every running handler listens; Node would take more than ten listeners for a leak.
  setMaxListeners(0, stopping.signal, quit.signal);
  const { isOutage = () => false, retryAfterS = () => undefined } = options;
  const deps = {
    ...options,
    isOutage,
    retryAfterS,
    outages: createOutages(),
    timers,
    limits,
    stopping: stopping.signal,
    quit: quit.signal,
  };
  /** Lanes whose work broke off. This process may still hold them, so the store does not offer them. */
  const brokenOff = new Set<string>();
  const lanes = createLanes(limits.parallel, (lane) => workOn(lane).catch((error) => breakOff(lane, error)));
  let endSweeps = () => {};
  let stopped: Promise<void> | undefined;

  /**
   * No wake-up is lost between processes: each stores an update before it tries to hold the lane, and
   * each looks once more after letting go of it. Who was refused stored before that last look.
   */
  async function workOn(lane: string): Promise<void> {
    const lease = createLease(lane, { inbox, owner, now, limits });
    // How many updates are known to wait; without a bound where it takes a look to know.
    let expected = lanes.take(lane);
    while (expected > 0) {
      for (; expected > 0 && !stopping.signal.aborted; expected += lanes.take(lane)) {
        if (!(await lease.keep())) return;
        const update = await inbox.next(lane);
        if (update === undefined) expected = 0;
        else if (await processLane(update, deps)) expected -= 1;
      }
      await lease.free();
      if (stopping.signal.aborted) return;
      expected = (await inbox.next(lane)) === undefined ? 0 : Number.POSITIVE_INFINITY;
    }
  }

  function breakOff(lane: string, error: unknown): void {
    brokenOff.add(lane);
    log.error("lane-failed", { lane, code: codeOf(error) });
  }

  let sweeping: Promise<void> | undefined;
  function sweep(): Promise<void> {
    sweeping ??= takeOver().finally(() => {
      sweeping = undefined;
    });
    return sweeping;
  }

  async function takeOver(): Promise<void> {
    try {
      const left = await inbox.waitingLanes(now(), limits.sweepLanes);
      for (const lane of [...brokenOff, ...left]) {
        brokenOff.delete(lane);
        if (!lanes.knows(lane)) lanes.wake(lane, Number.POSITIVE_INFINITY);
      }
    } catch (error) {
      log.error("sweep-failed", { code: codeOf(error) });
    }
  }

  async function drain(): Promise<void> {
    endSweeps();
    lanes.close();
    stopping.abort();
    const callOff = timers.after(limits.drainMs, () => quit.abort());
    await lanes.idle();
    callOff();
  }

  return {
    async accept(updates) {
      if (stopping.signal.aborted) throw new Error("Intake has stopped and accepts no updates");
      const rows = updates.map((update) => ({
        updateId: update.update_id,
        lane: laneOf(update),
        payload: JSON.stringify(update),
      }));
      if ((await inbox.add(rows, now())) === 0) return;
      for (const { lane } of rows) lanes.wake(lane, 1);
    },
    async start() {
      endSweeps = timers.every(limits.sweepMs, () => void sweep());
      await sweep();
    },
    async idle() {
      if (!stopping.signal.aborted) await sweep();
      await lanes.idle();
    },
    stop: () => (stopped ??= drain()),
  };
}
