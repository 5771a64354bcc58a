import type { Update } from "grammy/types";
import { BotApiError } from "../bot-api-error.ts";
import type { UpdateQueue } from "./queue.ts";

/** Calls `act` when the caller closes the connection; returns a function that cancels this. */
export type OnHangUp = (act: () => void) => () => void;

/** The parameters of getUpdates. */
export type PollParams = {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
};

/** Long polling: at most one request waits, and a second one ends the first. */
export type Polling = {
  getUpdates(params: PollParams, onHangUp: OnHangUp): Promise<readonly Update[]>;
  /** Ends a waiting request with a 409 that names the reason. */
  interrupt(by: string): void;
  /** Answers a waiting request with nothing. */
  close(): void;
};

const MAX_TIMEOUT_S = 50;
const MAX_LIMIT = 100;

/** Serves the queue to getUpdates. */
export function createPolling(queue: UpdateQueue): Polling {
  let waiting: { fail: (error: BotApiError) => void; finish: () => void } | undefined;

  function interrupt(by: string): void {
    waiting?.fail(new BotApiError(409, `Conflict: terminated by ${by}`));
  }

  async function getUpdates(params: PollParams, onHangUp: OnHangUp): Promise<readonly Update[]> {
    interrupt("other getUpdates request; make sure that only one bot instance is running");
    queue.setAllowed(params.allowed_updates);
    const offset = params.offset ?? 0;
    if (offset < 0) {
      const kept = queue.pending().at(offset) ?? queue.pending()[0];
      if (kept) queue.confirmBelow(kept.update.update_id);
    } else {
      queue.confirmBelow(offset);
    }
    const timeout = Math.min(Math.max(params.timeout ?? 0, 0), MAX_TIMEOUT_S);
    let redelivered = queue.takeRedelivered();
    if (queue.size() + redelivered.length === 0 && timeout > 0) {
      await arrival(timeout, onHangUp);
      redelivered = queue.takeRedelivered();
    }
    const limit = params.limit ?? MAX_LIMIT;
    const served = limit >= 1 && limit <= MAX_LIMIT ? limit : MAX_LIMIT;
    return [...redelivered, ...queue.pending(served)].map(({ update }) => update);
  }

  function arrival(seconds: number, onHangUp: OnHangUp): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (how: () => void) => {
        clearTimeout(timer);
        forget();
        waiting = undefined;
        queue.setWaiter(undefined);
        how();
      };
      const finish = () => settle(resolve);
      const timer = setTimeout(finish, seconds * 1000);
      const forget = onHangUp(finish);
      waiting = { finish, fail: (error) => settle(() => reject(error)) };
      queue.setWaiter(finish);
    });
  }

  return { getUpdates, interrupt, close: () => waiting?.finish() };
}
