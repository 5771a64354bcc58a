import type { Wait } from "../timing/wait.ts";
import { withDeadline } from "../timing/with-deadline.ts";

/** How one try ended. "abandoned": the process stops and no longer waits for it. */
export type Attempt =
  | { readonly end: "handled" }
  | { readonly end: "failed"; readonly error: unknown }
  | { readonly end: "abandoned" };

const ABANDONED: Attempt = { end: "abandoned" };

/**
 * Runs a task that may hang. A task that has not settled after `deadlineMs` counts as failed, so that
 * its chat goes on; whatever it still does afterwards is ignored.
 */
export async function attempt(
  task: () => Promise<void>,
  deadlineMs: number,
  wait: Wait,
  quit: AbortSignal,
): Promise<Attempt> {
  if (quit.aborted) return ABANDONED;
  let abandon = () => {};
  const abandoned = new Promise<Attempt>((resolve) => {
    abandon = () => resolve(ABANDONED);
  });
  quit.addEventListener("abort", abandon);
  // The async wrapper turns an error thrown before the task's first `await` into a rejection.
  const ended = withDeadline(deadlineMs, async () => task(), wait).then(
    (): Attempt => ({ end: "handled" }),
    (error: unknown): Attempt => ({ end: "failed", error }),
  );
  return Promise.race([ended, abandoned]).finally(() => quit.removeEventListener("abort", abandon));
}
