import { constants } from "node:os";
import { withDeadline } from "../timing/with-deadline.ts";
import type { Log } from "./log.ts";

/** Closes one part of the bot. */
export type CloseStep = {
  readonly name: string;
  /** After this the next step begins, whether this one has finished or not. */
  readonly deadlineMs: number;
  run(): Promise<unknown>;
};

/** An emitter of the system's signals: `process`, or an emitter in a test. */
export type Signals = {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
};

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * At the first SIGTERM or SIGINT runs the steps in order, each within its deadline; the next one runs even when one
 * fails. Then calls `exit` with 0, or 1 when a step failed or was late. A second signal exits at once with 128 + its number.
 *
 * `stop` does the same without a signal; further calls wait for the first.
 */
export function stopInOrder(options: {
  readonly steps: readonly CloseStep[];
  readonly log: Log;
  readonly exit: (code: number) => void;
  readonly signals: Signals;
}): { stop(reason: string, code?: number): Promise<void> } {
  const { log, exit, signals } = options;
  let stopping: Promise<void> | undefined;

  const stop = (reason: string, code = 0): Promise<void> => {
    stopping ??= runSteps(options.steps, log, reason).then((clean) => {
      for (const signal of SIGNALS) signals.off(signal, onSignal);
      exit(clean ? code : code || 1);
    });
    return stopping;
  };

  const onSignal = (signal: NodeJS.Signals): void => {
    if (!stopping) {
      void stop(signal);
      return;
    }
    log.warn("stop-forced", { signal });
    exit(128 + constants.signals[signal]);
  };

  for (const signal of SIGNALS) signals.on(signal, onSignal);
  return { stop };
}

/** True when every step succeeded in time. */
async function runSteps(steps: readonly CloseStep[], log: Log, reason: string): Promise<boolean> {
  log.info("stopping", { reason });
  let clean = true;
  for (const { name, deadlineMs, run } of steps) {
    try {
      await withDeadline(deadlineMs, run);
      log.debug("close-step-done", { closeStep: name });
    } catch (error) {
      clean = false;
      log.error("close-step-failed", { closeStep: name, error });
    }
  }
  log.info("stopped", { outcome: clean ? "clean" : "unclean" });
  return clean;
}
