import type { Update } from "grammy/types";
import type { Wait } from "../timing/wait.ts";
import { DeadlineError } from "../timing/with-deadline.ts";
import { type Attempt, attempt } from "./attempt.ts";
import type { Inbox, WaitingUpdate } from "./inbox.ts";
import type { IntakeLimits } from "./limits.ts";
import { codeOf, type Log } from "./log.ts";
import type { OutageCounts } from "./outage-counts.ts";

/** What processing an update needs. */
export type ProcessingDeps = {
  readonly inbox: Inbox;
  readonly handle: (update: Update) => Promise<void>;
  readonly onDeadLetter: (update: Update, error: unknown) => Promise<void>;
  /** True for an error that says nothing about the update: Telegram could not be reached. */
  readonly isOutage: (error: unknown) => boolean;
  /** The seconds that Telegram asked to wait, if it did. */
  readonly retryAfterS: (error: unknown) => number | undefined;
  /** Kept in memory alone: a restart during an outage starts the counts anew. */
  readonly outageCounts: OutageCounts;
  readonly now: () => Date;
  readonly log: Log;
  readonly wait: Wait;
  readonly limits: IntakeLimits;
  /** Fires when nothing more is to begin. */
  readonly stopping: AbortSignal;
  /** Fires when running handlers are no longer waited for. */
  readonly quit: AbortSignal;
};

/**
 * Gives one stored update a try. True: it is handled or a dead letter. False: it stays in its lane, to be
 * read again, because a person may erase their data while it waits for its next try.
 *
 * A kill at any point leaves the update waiting, so it is handled at least once, perhaps again.
 */
export async function processUpdate(stored: WaitingUpdate, deps: ProcessingDeps): Promise<boolean> {
  const { inbox, now, log, wait, limits, stopping, outageCounts } = deps;
  const { updateId } = stored;
  const update = JSON.parse(stored.payload) as Update;
  if (stored.attempts > limits.pausesMs.length) {
    const error = new Error("An earlier run of the bot failed on this update too often");
    return moveToDeadLetters(update, error, deps);
  }

  const result = await limited(deps, () => deps.handle(update));
  if (result.end === "abandoned") return false;
  if (result.end === "handled") {
    outageCounts.clear(updateId);
    await inbox.markProcessed(updateId, now());
    return true;
  }
  // A handler out of time counts as an outage: slow calls, each within its own time, add up to that.
  const outage = result.error instanceof DeadlineError || deps.isOutage(result.error);
  const pauses = outage ? limits.outagePausesMs : limits.pausesMs;
  const attempts = outage ? outageCounts.increment(updateId) : await inbox.failed(updateId);
  log.warn("update-failed", { updateId, attempts, code: codeOf(result.error) });
  if (attempts > pauses.length) return moveToDeadLetters(update, result.error, deps);
  // Telegram refuses a call before the time it asked for, and then asks for longer.
  const retryAfterMs = (deps.retryAfterS(result.error) ?? 0) * limits.retryAfterSecondMs;
  await wait(Math.max(pauses[attempts - 1] ?? 0, retryAfterMs), stopping);
  return false;
}

/** The person is told first: a kill in between repeats that message, the other order would lose it. */
async function moveToDeadLetters(update: Update, error: unknown, deps: ProcessingDeps): Promise<boolean> {
  const { inbox, now, log, onDeadLetter } = deps;
  const updateId = update.update_id;
  deps.outageCounts.clear(updateId);
  const told = await limited(deps, () => onDeadLetter(update, error));
  if (told.end === "abandoned") return false;
  if (told.end === "failed") log.error("dead-letter-untold", { updateId, code: codeOf(told.error) });
  await inbox.moveToDeadLetters(updateId, now());
  log.error("dead-letter", { updateId, code: codeOf(error) });
  return true;
}

function limited(deps: ProcessingDeps, task: () => Promise<void>): Promise<Attempt> {
  return attempt(task, deps.limits.deadlineMs, deps.wait, deps.quit);
}
