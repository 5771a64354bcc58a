import { withDeadline } from "../timing/with-deadline.ts";
import type { Handler, Reply } from "./http-server.ts";
import type { Log } from "./log.ts";

/** The checks that must pass before the bot can serve people, by name; each rejects when it fails. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** A check that takes longer has failed; probes themselves wait about ten seconds. */
const CHECK_DEADLINE_MS = 2_000;

/** Answers `/healthz`: the process runs and its event loop is not blocked. */
export const healthz: Handler = async () => json(200, { status: "ok" });

/** Answers `/readyz`: 200 when every check passes, else 503 with the names of those that fail. The reasons go to the log. */
export function readyz(checks: Checks, log: Log, deadlineMs = CHECK_DEADLINE_MS): Handler {
  return async () => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await withDeadline(deadlineMs, check);
          return [name, "ok"] as const;
        } catch (error) {
          log.warn("not-ready", { reason: name, error });
          return [name, "failed"] as const;
        }
      }),
    );
    const ready = results.every(([, result]) => result === "ok");
    return json(ready ? 200 : 503, {
      status: ready ? "ok" : "not ready",
      checks: Object.fromEntries(results),
    });
  };
}

function json(status: number, body: unknown): Reply {
  return { status, body: JSON.stringify(body), type: "application/json" };
}
