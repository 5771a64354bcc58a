/** Real time plus what was added to it by hand. */
export type MovableClock = {
  readonly now: () => Date;
  /** Goes forward by so many milliseconds in steps, so that work that falls due on the way runs in its order. */
  readonly move: (ms: number) => Promise<void>;
};

/** Short enough that a reminder for 8:30 is sent at 8:30. */
const STEP_MS = 10 * 60_000;

/** The clock of a run against the simulator, whose chat page moves it. `atStep` runs what cron would run then. */
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
