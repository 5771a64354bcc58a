import { wait as realWait, type Wait } from "./wait.ts";

/** Work that did not settle in time. */
export class DeadlineError extends Error {
  readonly code = "DEADLINE";
  constructor(deadlineMs: number) {
    super(`not finished within ${deadlineMs} ms`);
    this.name = "DeadlineError";
  }
}

const LATE = Symbol("late");

/** The result of `work`, or a `DeadlineError` when it takes longer than `deadlineMs`. The work itself is not cancelled. */
export async function withDeadline<Result>(
  deadlineMs: number,
  work: () => Promise<Result>,
  wait: Wait = realWait,
): Promise<Result> {
  const settled = new AbortController();
  try {
    const late = wait(deadlineMs, settled.signal).then(() => LATE);
    const outcome = await Promise.race([work(), late as Promise<typeof LATE>]);
    if (outcome === LATE) throw new DeadlineError(deadlineMs);
    return outcome as Result;
  } finally {
    settled.abort();
  }
}
