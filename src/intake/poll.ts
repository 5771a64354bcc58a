import { GrammyError, type RawApi } from "grammy";
import type { Update } from "grammy/types";
import { doublingPause, retry } from "../timing/retry.ts";
import { wait as realWait, type Wait } from "../timing/wait.ts";
import { codeOf, type Log } from "./log.ts";

/** What polling needs; `api` is `bot.api.raw`, whose calls must be allowed more than `LONG_POLL_S` seconds. */
export type PollOptions = {
  readonly api: Pick<RawApi, "deleteWebhook" | "getUpdates">;
  readonly accept: (updates: readonly Update[]) => Promise<void>;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
  /** Ends polling at once. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly wait?: Wait;
};

/** How long Telegram holds a poll open when there is no update. */
export const LONG_POLL_S = 30;

const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 30_000;
/** Two pollers end each other's calls; the pause gives a deployment time to stop the older one. */
const CONFLICT_PAUSE_MS = 10_000;

/**
 * Fetches updates until the signal fires. Each batch is stored by `accept` before the next call confirms it,
 * so a kill at any point loses none; the inbox recognises an update that comes twice by its id.
 *
 * Rejects only when Telegram does not know the token; pauses and tries again on everything else.
 */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { api, accept, allowedUpdates, signal, log, wait = realWait } = options;
  // grammY's types name a signal class of its own; it takes Node's as well.
  const until = signal as never;
  const poll = { timeout: LONG_POLL_S, limit: 100, allowed_updates: allowedUpdates };

  // While a webhook is set, Telegram refuses every poll. Updates that wait there are kept.
  await persist("deleteWebhook", () => api.deleteWebhook({ drop_pending_updates: false }, until));
  let offset: number | undefined;
  while (!signal.aborted) {
    const call = offset === undefined ? poll : { ...poll, offset };
    const updates = await persist("getUpdates", () => api.getUpdates(call, until));
    if (updates === undefined) return;
    if (updates.length > 0) await persist("accept", () => accept(updates));
    const last = updates.at(-1);
    // After an empty answer all is confirmed and the offset is dropped: after a quiet week Telegram may
    // start ids anew, below the old ones.
    offset = last === undefined ? undefined : last.update_id + 1;
  }

  /** The call's result, after as many tries as it takes; undefined once the signal has fired. */
  function persist<Result>(method: string, call: () => Promise<Result>): Promise<Result | undefined> {
    return retry(call, { signal, wait, pauseMs });

    function pauseMs(error: unknown, failures: number): number {
      const unknown = unknownToken(error);
      if (unknown) throw unknown;
      const ms = pauseFor(error) ?? doublingPause(FIRST_PAUSE_MS, MAX_PAUSE_MS, failures);
      log.warn("poll-failed", { method, code: codeOf(error), ms, ...reasonOf(error) });
      return ms;
    }
  }
}

/** What to tell the operator when Telegram does not know the token; undefined for any other error. */
export function unknownToken(error: unknown): Error | undefined {
  if (!(error instanceof GrammyError) || (error.error_code !== 401 && error.error_code !== 404))
    return undefined;
  return new Error(
    "Telegram does not know this bot token: check BOT_TOKEN (@BotFather shows the right one) and API_ROOT",
    { cause: error },
  );
}

function pauseFor(error: unknown): number | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 409) return CONFLICT_PAUSE_MS;
  const seconds = error.parameters.retry_after;
  return seconds === undefined ? undefined : seconds * 1_000;
}

function reasonOf(error: unknown): { reason?: string } {
  if (!(error instanceof GrammyError) || error.error_code !== 409) return {};
  return { reason: "another process polls with this token or has set a webhook: only one may run" };
}
