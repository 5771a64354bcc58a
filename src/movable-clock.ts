/** Real time, and whatever was added to it by hand. */
export type MovableClock = {
  readonly now: () => Date;
  /** Goes forward by so many milliseconds, in steps, so that what falls due on the way happens in its order. */
  readonly move: (ms: number) => Promise<void>;
};

/** Fine enough that a reminder at half past eight comes at half past eight. */
const STEP_MS = 10 * 60_000;

/** The clock of a run against the simulator, whose chat page moves it. `atStep` does what cron would do then. */
export function createMovableClock(atStep: () => Promise<void>): MovableClock {
  let added = 0;
  return {
    now: () => new Date(Date.now() + added),
    async move(ms) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        added += Math.min(left, STEP_MS);
        await atStep();
      }
    },
  };
}
