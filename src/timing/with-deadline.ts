import { wait as realWait, type Signal, type Wait } from "./wait.ts";

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
  const settled = createSignal();
  try {
    const late = wait(deadlineMs, settled.signal).then((): typeof LATE => LATE);
    const outcome = await Promise.race([work(), late]);
    if (outcome === LATE) throw new DeadlineError(deadlineMs);
    return outcome;
  } finally {
    settled.fire();
  }
}

/** A signal for one listener: an AbortController for every update would cost 20 µs. */
function createSignal(): { readonly signal: Signal; fire(): void } {
  let fire = () => {};
  const signal: Signal = {
    aborted: false,
    addEventListener(_, listener) {
      fire = listener;
    },
    removeEventListener() {},
  };
  return { signal, fire: () => fire() };
}
