import type { Timers } from "./timers.ts";

/** How one try ended. "abandoned": the process stops and no longer waits for it. */
export type Attempt =
  | { readonly end: "handled" }
  | { readonly end: "failed"; readonly error: unknown }
  | { readonly end: "abandoned" };

/**
 * Runs a task that may hang. One that has not settled after `deadlineMs` counts as failed, so that
 * its chat goes on; whatever it still does afterwards is ignored.
 */
export function attempt(
  task: () => Promise<void>,
  deadlineMs: number,
  timers: Timers,
  quit: AbortSignal,
): Promise<Attempt> {
  return new Promise((resolve) => {
    if (quit.aborted) return resolve({ end: "abandoned" });
    const end = (how: Attempt) => {
      callOff();
      quit.removeEventListener("abort", abandon);
      resolve(how);
    };
    const abandon = () => end({ end: "abandoned" });
    const callOff = timers.after(deadlineMs, () =>
      end({ end: "failed", error: new DeadlineError(deadlineMs) }),
    );
    quit.addEventListener("abort", abandon);
    run(task).then(
      () => end({ end: "handled" }),
      (error: unknown) => end({ end: "failed", error }),
    );
  });
}

/** A handler did not settle in time. */
export class DeadlineError extends Error {
  readonly code = "DEADLINE";
  constructor(deadlineMs: number) {
    super(`The handler did not settle within ${deadlineMs} ms`);
    this.name = "DeadlineError";
  }
}

/** A task that throws before its first `await` fails like any other. */
async function run(task: () => Promise<void>): Promise<void> {
  await task();
}
