import type { Handler, Reply } from "./http-server.ts";
import type { Log } from "./log.ts";
import { within } from "./within.ts";

/** What must work before the bot can serve people, by name; each rejects when it does not. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** A probe waits about ten seconds at most; an answer that comes later than this is as good as none. */
const CHECK_DEADLINE_MS = 2_000;

/** Answers `/healthz`: the process runs and its event loop turns. */
export const healthz: Handler = async () => json(200, { status: "ok" });

/** Answers `/readyz`: 200 when every check passes, else 503 with the names of those that do not. The reasons go to the log. */
export function readyz(checks: Checks, log: Log, deadlineMs = CHECK_DEADLINE_MS): Handler {
  return async () => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within(deadlineMs, check);
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
