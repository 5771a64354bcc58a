import type { Update } from "grammy/types";
import { type Attempt, attempt, DeadlineError } from "./attempt.ts";
import type { Inbox, WaitingUpdate } from "./inbox.ts";
import type { IntakeLimits } from "./limits.ts";
import { codeOf, type Log } from "./log.ts";
import type { Outages } from "./outages.ts";
import { pause, type Timers } from "./timers.ts";

/** What it takes to work off one update. */
export type WorkOffDeps = {
  readonly inbox: Inbox;
  readonly handle: (update: Update) => Promise<void>;
  readonly onSetAside: (update: Update, error: unknown) => Promise<void>;
  /** True for an error that says nothing about the update: Telegram could not be reached. */
  readonly isOutage: (error: unknown) => boolean;
  /** The seconds that Telegram asked to wait, where that is what went wrong. */
  readonly retryAfterS: (error: unknown) => number | undefined;
  /** Tries that an outage spoilt. They are counted in memory alone: a restart during an outage starts the count anew. */
  readonly outages: Outages;
  readonly now: () => Date;
  readonly log: Log;
  readonly timers: Timers;
  readonly limits: IntakeLimits;
  /** Fires when nothing more is to begin. */
  readonly stopping: AbortSignal;
  /** Fires when running handlers are no longer waited for. */
  readonly quit: AbortSignal;
};

/**
 * Gives one stored update a try. True: it is over, handled or set aside. False: it stays in its lane,
 * to be read anew, as a person may erase their data while it waits for its next try.
 *
 * A kill at any point leaves the update waiting, so it is handled at least once, perhaps again.
 */
export async function processLane(stored: WaitingUpdate, deps: WorkOffDeps): Promise<boolean> {
  const { inbox, now, log, timers, limits, stopping } = deps;
  const { updateId } = stored;
  const update = JSON.parse(stored.payload) as Update;
  if (stored.attempts > limits.pausesMs.length) {
    return giveUp(update, new Error("An earlier run of the bot failed on this update too often"), deps);
  }

  const result = await limited(deps, () => deps.handle(update));
  if (result.end === "abandoned") return false;
  if (result.end === "handled") {
    deps.outages.over(updateId);
    await inbox.markProcessed(updateId, now());
    return true;
  }
  // Slow calls, each within its own time, add up to more than a try may take: that is no fault of the update's either.
  const outage = result.error instanceof DeadlineError || deps.isOutage(result.error);
  const pauses = outage ? limits.outagePausesMs : limits.pausesMs;
  const attempts = outage ? deps.outages.count(updateId) : await inbox.failed(updateId);
  log.warn("update-failed", { updateId, attempts, code: codeOf(result.error) });
  if (attempts > pauses.length) return giveUp(update, result.error, deps);
  // Whoever calls sooner than Telegram asked is refused again, and for longer.
  const askedMs = (deps.retryAfterS(result.error) ?? 0) * limits.askedSecondMs;
  await pause(timers, Math.max(pauses[attempts - 1] ?? 0, askedMs), stopping);
  return false;
}

// Told first, then set aside: a kill in between repeats the message, the other order would swallow it.
async function giveUp(update: Update, error: unknown, deps: WorkOffDeps): Promise<boolean> {
  const { inbox, now, log, onSetAside } = deps;
  const updateId = update.update_id;
  deps.outages.over(updateId);
  const told = await limited(deps, () => onSetAside(update, error));
  if (told.end === "abandoned") return false;
  if (told.end === "failed") log.error("set-aside-untold", { updateId, code: codeOf(told.error) });
  await inbox.moveToDeadLetters(updateId, now());
  log.error("update-set-aside", { updateId, code: codeOf(error) });
  return true;
}

function limited(deps: WorkOffDeps, task: () => Promise<void>): Promise<Attempt> {
  return attempt(task, deps.limits.deadlineMs, deps.timers, deps.quit);
}
