import { setTimeout as delay } from "node:timers/promises";

/** The part of an abort signal that is used here; grammY brings a signal class of its own. */
export type Signal = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

/** Resolves after `ms`, or at once when the signal fires; never rejects. Tests pass one that they drive by hand. */
export type Wait = (ms: number, signal?: Signal) => Promise<void>;

/** Waits in real time. */
export const wait: Wait = async (ms, signal) => {
  // An abort is the only reason for which Node's timer rejects.
  await delay(ms, undefined, signal && { signal: signal as AbortSignal }).catch(() => {});
};
