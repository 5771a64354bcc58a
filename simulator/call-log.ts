import type { Params } from "./schema/check-call.ts";

/** One call of the bot and its outcome. */
export type CallRecord = {
  readonly method: string;
  readonly params: Params;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly description: string };
};

/** The calls of the bot; beyond a limit the oldest are dropped. */
export type CallLog = {
  add(call: CallRecord): void;
  calls(): readonly CallRecord[];
};

/** Keeps at least the newest `keep` calls; none when that is 0. */
export function createCallLog(keep: number): CallLog {
  let calls: CallRecord[] = [];
  return {
    add(call) {
      // slice(-0) below would keep all calls.
      if (keep === 0) return;
      calls.push(call);
      // Many old calls are dropped at once, so that the cost per call stays constant.
      if (calls.length > keep * 2) calls = calls.slice(-keep);
    },
    calls: () => calls,
  };
}
