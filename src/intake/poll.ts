import { GrammyError, type RawApi } from "grammy";
import type { Update } from "grammy/types";
import { codeOf, type Log } from "./log.ts";
import { pause, realTimers, type Timers } from "./timers.ts";

/** What polling needs; `api` is `bot.api.raw`, whose calls must be allowed more than `LONG_POLL_S` seconds. */
export type PollOptions = {
  readonly api: Pick<RawApi, "deleteWebhook" | "getUpdates">;
  readonly accept: (updates: readonly Update[]) => Promise<void>;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
  /** Ends polling at once. */
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly timers?: Timers;
};

/** How long Telegram holds a poll open when there is no update. */
export const LONG_POLL_S = 30;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Two pollers throw each other out; waiting gives a deployment time to end the older one. */
const CONFLICT_WAIT_MS = 10_000;

/**
 * Fetches updates until the signal fires. Each batch is stored by `accept` before the next call
 * confirms it, so a kill at any point loses none; what comes twice, the inbox knows by its id.
 *
 * Rejects only when Telegram does not know the token; waits and tries again on everything else.
 */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { api, accept, allowedUpdates, signal, log, timers = realTimers } = options;
  // grammY's types name a signal class of its own; it takes Node's as well.
  const until = signal as never;
  const poll = { timeout: LONG_POLL_S, limit: 100, allowed_updates: allowedUpdates };

  // While a webhook is set, every poll is refused. What waits at Telegram is kept.
  await insist("deleteWebhook", () => api.deleteWebhook({ drop_pending_updates: false }, until));
  let offset: number | undefined;
  while (!signal.aborted) {
    const call = offset === undefined ? poll : { ...poll, offset };
    const updates = await insist("getUpdates", () => api.getUpdates(call, until));
    if (updates === undefined) return;
    if (updates.length > 0) await insist("accept", () => accept(updates));
    const last = updates.at(-1);
    // An empty answer means that all is confirmed. The offset is dropped then, as after a quiet week
    // Telegram starts ids anew, maybe below the old ones.
    offset = last === undefined ? undefined : last.update_id + 1;
  }

  /** The call's result; undefined once the signal has fired. */
  async function insist<T>(name: string, call: () => Promise<T>): Promise<T | undefined> {
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        const result = await call();
        return signal.aborted ? undefined : result;
      } catch (error) {
        if (signal.aborted) return undefined;
        const unknown = unknownToken(error);
        if (unknown) throw unknown;
        const inMs = waitFor(error) ?? waitMs;
        log.warn("poll-failed", { method: name, code: codeOf(error), ms: inMs, ...reasonOf(error) });
        await pause(timers, inMs, signal);
      }
    }
    return undefined;
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

function waitFor(error: unknown): number | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 409) return CONFLICT_WAIT_MS;
  const seconds = error.parameters.retry_after;
  return seconds === undefined ? undefined : seconds * 1_000;
}

function reasonOf(error: unknown): { reason?: string } {
  if (!(error instanceof GrammyError) || error.error_code !== 409) return {};
  return { reason: "another process polls with this token or has set a webhook: only one may run" };
}
