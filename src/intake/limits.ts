/** How long and how often intake tries; every one of them can be set, mostly by tests. */
export type IntakeLimits = {
  /** Lanes worked on side by side in this process. */
  readonly parallel: number;
  /** A handler that takes longer counts as failed by an outage. */
  readonly deadlineMs: number;
  /** How long a lane is held. It must outlive one handler and the clocks' difference between two processes. */
  readonly leaseMs: number;
  /** The waits before a failed update is tried again: one more try for each. */
  readonly pausesMs: readonly number[];
  /**
   * The waits while Telegram itself is out of reach or too slow, which is no fault of the update's: about twenty
   * minutes in all, then it is set aside like any other.
   */
  readonly outagePausesMs: readonly number[];
  /** How long a second of Telegram's `retry_after` lasts; shorter where a test's time is. */
  readonly askedSecondMs: number;
  /** How often to look for lanes that a crash or another process left behind. */
  readonly sweepMs: number;
  /** Lanes taken over in one look. */
  readonly sweepLanes: number;
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
  askedSecondMs: 1_000,
  sweepMs: 1_000,
  sweepLanes: 1_000,
  drainMs: 15_000,
};
