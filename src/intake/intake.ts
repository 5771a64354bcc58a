import { setMaxListeners } from "node:events";
import type { Update } from "grammy/types";
import { wait as realWait, type Wait } from "../timing/wait.ts";
import { withDeadline } from "../timing/with-deadline.ts";
import type { Inbox } from "./inbox.ts";
import { laneOf } from "./lane-of.ts";
import { createLanes } from "./lanes.ts";
import { createLease } from "./lease.ts";
import { defaultLimits, type IntakeLimits } from "./limits.ts";
import { codeOf, type Log } from "./log.ts";
import { createOutageCounts } from "./outage-counts.ts";
import { type ProcessingDeps, processUpdate } from "./process-update.ts";

/** What intake needs; `owner` names this process among those that share the inbox. */
export type IntakeOptions = {
  readonly inbox: Inbox;
  readonly handle: (update: Update) => Promise<void>;
  /** Tells the person that their update becomes a dead letter. Its own failure is logged, nothing more. */
  readonly onDeadLetter: (update: Update, error: unknown) => Promise<void>;
  /** True for an error that says nothing about the update, as when Telegram is out of reach: it is tried for longer. */
  readonly isOutage?: (error: unknown) => boolean;
  /** The seconds that Telegram asked to wait, if it did. */
  readonly retryAfterS?: (error: unknown) => number | undefined;
  readonly owner: string;
  readonly now: () => Date;
  readonly log: Log;
  readonly limits?: Partial<IntakeLimits>;
  readonly wait?: Wait;
};

/** Stores updates and passes them to their handler. */
export type Intake = {
  /** Resolves once the updates are stored; they are then handled by themselves. */
  accept(updates: readonly Update[]): Promise<void>;
  /** Takes over what an earlier run or another process left behind, now and from time to time. */
  start(): Promise<void>;
  /** Resolves when nothing waits any more that this process may handle. */
  idle(): Promise<void>;
  /** Accepts nothing more, waits for running handlers up to `drainMs`, releases the lanes. */
  stop(): Promise<void>;
};

/**
 * Stores updates and handles each at least once: those of one chat in the order of their ids, those
 * of different chats side by side. Several processes may share one inbox.
 */
export function createIntake(options: IntakeOptions): Intake {
  const { inbox, owner, now, log, wait = realWait } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const stopping = new AbortController();
  const quit = new AbortController();
  // Every running handler listens; Node reports more than ten listeners as a leak.
  setMaxListeners(0, stopping.signal, quit.signal);
  const deps: ProcessingDeps = {
    inbox,
    handle: options.handle,
    onDeadLetter: options.onDeadLetter,
    isOutage: options.isOutage ?? (() => false),
    retryAfterS: options.retryAfterS ?? (() => undefined),
    outageCounts: createOutageCounts(),
    now,
    log,
    wait,
    limits,
    stopping: stopping.signal,
    quit: quit.signal,
  };
  /** Lanes whose processing failed. This process may still hold them, so the store does not offer them. */
  const failedLanes = new Set<string>();
  const lanes = createLanes(limits.parallel, (lane) =>
    processLane(lane).catch((error) => failLane(lane, error)),
  );
  let recovering: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;

  /**
   * No update is overlooked between processes: each stores an update before it tries to hold the lane, and
   * each looks once more after releasing it. A process that does not get the lane stored before that last look.
   */
  async function processLane(lane: string): Promise<void> {
    const lease = createLease(lane, { inbox, owner, now, limits });
    // How many updates are known to wait; infinite where only a look at the inbox can tell.
    let expected = lanes.take(lane);
    while (expected > 0) {
      for (; expected > 0 && !stopping.signal.aborted; expected += lanes.take(lane)) {
        if (!(await lease.renew())) return;
        const update = await inbox.next(lane);
        if (update === undefined) expected = 0;
        else if (await processUpdate(update, deps)) expected -= 1;
      }
      await lease.release();
      if (stopping.signal.aborted) return;
      expected = (await inbox.next(lane)) === undefined ? 0 : Number.POSITIVE_INFINITY;
    }
  }

  function failLane(lane: string, error: unknown): void {
    failedLanes.add(lane);
    log.error("lane-failed", { lane, code: codeOf(error) });
  }

  /** Takes over abandoned lanes; a call during another one waits for that one. */
  function recover(): Promise<void> {
    recovering ??= recoverLanes().finally(() => {
      recovering = undefined;
    });
    return recovering;
  }

  async function recoverLanes(): Promise<void> {
    try {
      const abandoned = await inbox.waitingLanes(now(), limits.recoveryLanes);
      for (const lane of [...failedLanes, ...abandoned]) {
        failedLanes.delete(lane);
        if (!lanes.has(lane)) lanes.add(lane, Number.POSITIVE_INFINITY);
      }
    } catch (error) {
      log.error("recovery-failed", { code: codeOf(error) });
    }
  }

  async function recoverRegularly(): Promise<void> {
    while (!stopping.signal.aborted) {
      await wait(limits.recoveryMs, stopping.signal);
      if (!stopping.signal.aborted) await recover();
    }
  }

  async function drain(): Promise<void> {
    lanes.close();
    stopping.abort();
    await withDeadline(limits.drainMs, lanes.idle, wait).catch(() => quit.abort());
    await lanes.idle();
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
      for (const { lane } of rows) lanes.add(lane, 1);
    },
    async start() {
      void recoverRegularly();
      await recover();
    },
    async idle() {
      if (!stopping.signal.aborted) await recover();
      await lanes.idle();
    },
    stop: () => (stopped ??= drain()),
  };
}
