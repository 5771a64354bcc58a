import { constants } from "node:os";
import type { Log } from "./log.ts";
import { within } from "./within.ts";

/** One part of the bot that is put down, in its turn. */
export type CloseStep = {
  readonly name: string;
  /** After this the next stage begins, whether this one is finished or not. */
  readonly deadlineMs: number;
  run(): Promise<unknown>;
};

/** Something that passes on the system's signals: `process`, or an emitter in a test. */
export type Signals = {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
};

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Stops in order at the first SIGTERM or SIGINT: stage after stage, each within its deadline, a failing one
 * does not keep the next from its turn. Then `exit` is called with 0, or 1 when a stage failed or was late.
 * A second signal exits at once with 128 + its number, as a shell would report it.
 *
 * `stop` does the same without a signal; further calls wait for the first.
 */
export function stopInOrder(options: {
  readonly stages: readonly CloseStep[];
  readonly log: Log;
  readonly exit: (code: number) => void;
  readonly signals: Signals;
}): { stop(reason: string, code?: number): Promise<void> } {
  const { log, exit, signals } = options;
  let stopping: Promise<void> | undefined;

  const stop = (reason: string, code = 0): Promise<void> => {
    stopping ??= runStages(options.stages, log, reason).then((clean) => {
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

/** True when every stage ended well and in time. */
async function runStages(stages: readonly CloseStep[], log: Log, reason: string): Promise<boolean> {
  log.info("stopping", { reason });
  let clean = true;
  for (const context of stages) {
    try {
      await within(context.deadlineMs, () => context.run());
      log.debug("stage-stopped", { stage: context.name });
    } catch (error) {
      clean = false;
      log.error("stage-failed", { stage: context.name, error });
    }
  }
  log.info("stopped", { outcome: clean ? "clean" : "unclean" });
  return clean;
}
