import { type Call, type Received, type Signal, TransportError } from "./request.ts";

/** Calls whose second run changes nothing more: reading, setting, editing, deleting, answering a tap. */
const SAFE_TWICE = /^(get|set|edit|delete|answer)|^sendChatAction$/;

/** Statuses of a proxy or server in trouble: the call may or may not have been carried out. */
const IN_TROUBLE = new Set([502, 503, 504]);

/** Ends of a try that are meant: its time is up, the caller left, the transport is closed. */
const MEANT = new Set(["ETIMEDOUT", "ABORTED", "UND_ERR_DESTROYED"]);

/** What a 429 is taken to ask for that names no seconds: a proxy's, not Telegram's. */
const UNTOLD_S = 30;

/**
 * Whether a call may be sent again, as the least wait in milliseconds; false: its outcome stands.
 *
 * | outcome | repeated |
 * |---|---|
 * | 429 with a short `retry_after` | every call: Telegram refused it |
 * | no answer, the request was not handed over whole (refused, no route, no connection in time) | every call |
 * | no answer though handed over whole (reset), or 502, 503, 504 | only calls that are safe twice: a message may have been accepted |
 * | out of time, aborted by the caller, or the transport closed | none |
 * | any other answer | none: it is Telegram's word |
 *
 * A streamed body is gone once sent, so uploads are never repeated. An edit or a deletion whose
 * first answer got lost may now be answered "message is not modified" or "not found".
 */
export function isRepeatable(
  { method, body }: Pick<Call, "method" | "body">,
  outcome: Received | TransportError,
  maxRetryAfterS: number,
): number | false {
  if (typeof body === "object") return false;
  if (outcome instanceof TransportError) {
    if (MEANT.has(outcome.code)) return false;
    return !outcome.sent || SAFE_TWICE.test(method) ? 0 : false;
  }
  const seconds = askedToWait(outcome);
  if (seconds !== undefined) return seconds <= maxRetryAfterS ? seconds * 1_000 : false;
  return IN_TROUBLE.has(outcome.status) && SAFE_TWICE.test(method) ? 0 : false;
}

/** The seconds that a 429 asks to wait for; undefined for any other outcome. */
export function askedToWait(outcome: Received | TransportError): number | undefined {
  if (outcome instanceof TransportError || outcome.status !== 429) return undefined;
  try {
    const seconds: unknown = JSON.parse(outcome.body)?.parameters?.retry_after;
    return typeof seconds === "number" ? seconds : UNTOLD_S;
  } catch {
    return UNTOLD_S;
  }
}

/** Resolves after `ms`, or at once when the signal fires. */
export function wait(ms: number, signal: Signal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}
