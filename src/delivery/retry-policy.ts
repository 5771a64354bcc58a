import { type Call, type HttpAnswer, TransportError } from "./send-request.ts";

/** Calls whose second run changes nothing more: reading, setting, editing, deleting, answering a tap. */
const IDEMPOTENT = /^(get|set|edit|delete|answer)|^sendChatAction$/;

/** Statuses of a proxy or server that fails: Telegram may or may not have done what the call asks. */
const UNAVAILABLE = new Set([502, 503, 504]);

/** Ends that are not repeated: the try's time is up, the caller aborted, the transport is closed. */
const FINAL = new Set(["ETIMEDOUT", "ABORTED", "UND_ERR_DESTROYED"]);

/** Assumed for a 429 that names no seconds: it comes from a proxy, not from Telegram. */
const DEFAULT_RETRY_AFTER_S = 30;

/**
 * The shortest pause in milliseconds before a call may be sent again; undefined when its outcome is final.
 *
 * | outcome | repeated |
 * |---|---|
 * | 429 with a short `retry_after` | every call: Telegram refused it |
 * | no answer, the request was not handed over whole (refused, no route, no connection in time) | every call |
 * | no answer though handed over whole (reset), or 502, 503, 504 | only idempotent calls: a message may have been accepted |
 * | out of time, aborted by the caller, or the transport closed | none |
 * | any other answer | none: it is Telegram's answer |
 *
 * A streamed body is consumed once sent, so uploads are never repeated. An edit or a deletion whose
 * first answer got lost may now be answered "message is not modified" or "not found".
 */
export function retryPauseMs(
  { method, body }: Pick<Call, "method" | "body">,
  outcome: HttpAnswer | TransportError,
  maxRetryAfterS: number,
): number | undefined {
  if (typeof body === "object") return undefined;
  if (outcome instanceof TransportError) {
    if (FINAL.has(outcome.code)) return undefined;
    return !outcome.sent || IDEMPOTENT.test(method) ? 0 : undefined;
  }
  const seconds = retryAfterOf(outcome);
  if (seconds !== undefined) return seconds <= maxRetryAfterS ? seconds * 1_000 : undefined;
  return UNAVAILABLE.has(outcome.status) && IDEMPOTENT.test(method) ? 0 : undefined;
}

/** The seconds that a 429 asks to wait for; undefined for any other outcome. */
export function retryAfterOf(outcome: HttpAnswer | TransportError): number | undefined {
  if (outcome instanceof TransportError || outcome.status !== 429) return undefined;
  try {
    const seconds: unknown = JSON.parse(outcome.body)?.parameters?.retry_after;
    return typeof seconds === "number" ? seconds : DEFAULT_RETRY_AFTER_S;
  } catch {
    return DEFAULT_RETRY_AFTER_S;
  }
}
