/** The two timer calls intake makes; tests drive them by hand. Both return a function that calls the timer off. */
export type Timers = {
  after(ms: number, run: () => void): () => void;
  /** Does not keep the process alive. */
  every(ms: number, run: () => void): () => void;
};

/** The timers of the running process. */
export const realTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every(ms, run) {
    const timer = setInterval(run, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/** Resolves after `ms`, or at once when the signal fires. */
export function pause(timers: Timers, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      callOff();
      signal.removeEventListener("abort", end);
      resolve();
    };
    const callOff = timers.after(ms, end);
    signal.addEventListener("abort", end);
  });
}
