/** How long and how often intake tries; each of them can be set, mostly by tests. */
export type IntakeLimits = {
  /** Lanes processed side by side in this process. */
  readonly parallel: number;
  /** A handler that takes longer counts as failed by an outage. */
  readonly deadlineMs: number;
  /** How long a lane is held. It must outlive one handler and the clocks' difference between two processes. */
  readonly leaseMs: number;
  /** The pauses before a failed update is tried again: one more try for each. */
  readonly pausesMs: readonly number[];
  /** The same while Telegram is out of reach or too slow, twenty minutes in all by default: the update is not to blame. */
  readonly outagePausesMs: readonly number[];
  /** How long a second of Telegram's `retry_after` lasts; shorter in tests whose time runs faster. */
  readonly retryAfterSecondMs: number;
  /** How often to look for lanes that a crash or another process left behind. */
  readonly recoveryMs: number;
  /** Lanes taken over in one look. */
  readonly recoveryLanes: number;
  /** How long `stop` waits for running handlers. */
  readonly drainMs: number;
};

/** Used where nothing else is set. */
export const defaultLimits: IntakeLimits = {
  parallel: 32,
  deadlineMs: 20_000,
  leaseMs: 30_000,
  pausesMs: [500, 2_000],
  outagePausesMs: [1_000, 5_000, 15_000, ...Array<number>(40).fill(30_000)],
  retryAfterSecondMs: 1_000,
  recoveryMs: 1_000,
  recoveryLanes: 1_000,
  drainMs: 15_000,
};
