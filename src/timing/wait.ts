/** The part of an abort signal that is used here; grammY brings a signal class of its own. */
export type Signal = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

/** Resolves after `ms`, or at once when the signal fires; never rejects. Tests pass one that they drive by hand. */
export type Wait = (ms: number, signal?: Signal) => Promise<void>;

/** Waits in real time. Node's `timers/promises` creates an error for each abort, which would cost 40 µs per update. */
export const wait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
