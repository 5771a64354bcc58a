import { BotError, GrammyError, HttpError } from "grammy";
import type { Failure, Why } from "../domain/sending/failure.ts";
import { TransportError } from "./send-request.ts";

/** Telegram's exact words. Other 403s may be temporary, so they say nothing about the person. */
const UNREACHABLE: Readonly<Record<string, Why>> = {
  "Forbidden: bot was blocked by the user": "blocked",
  "Forbidden: user is deactivated": "deactivated",
  "Forbidden: bot can't initiate conversation with a user": "never-started",
  "Bad Request: chat not found": "not-found",
};

/** The beginnings of descriptions that blame the message itself and not its receiver. */
const CONTENT = new RegExp(
  `^(?:Bad Request: )?(?:${[
    "can't parse",
    "message (?:text |caption )?is (?:too long|empty)",
    "(?:text|caption|file) must be non-empty",
    "text must be encoded in UTF-8",
    "(?:MESSAGE|MEDIA_CAPTION|REPLY_MARKUP|ENTITIES)_TOO_LONG",
    "reply markup is too long",
    "(?:inline )?keyboard button",
    "(?:BUTTON|ENTITY|IMAGE|PHOTO|DOCUMENT|FILE|WEBPAGE|MEDIA)_",
    "wrong (?:file|remote file|HTTP URL|type|padding)",
    "(?:invalid file|can't use file|type of file mismatch|file is too big|failed to get HTTP URL content)",
    "input field placeholder",
    "there is no (?:text|caption|photo|document|media)",
    "message to (?:copy|forward) not found",
    "message can't be (?:copied|forwarded)",
  ].join("|")})`,
);

/** Reads an error of a call, bare or wrapped by grammY; `undefined` for an error that is not Telegram's or the network's. */
export function readFailure(thrown: unknown): Failure | undefined {
  const error = thrown instanceof BotError ? thrown.error : thrown;
  if (error instanceof GrammyError) return readRefusal(error);
  return error instanceof HttpError ? readNetworkError(error.error) : undefined;
}

function readRefusal({ error_code: code, description, parameters }: GrammyError): Failure {
  if (code >= 500) return { kind: "unknown", reason: `${code} ${description}` };
  if (code === 429) return { kind: "too-many", retryAfterS: parameters.retry_after ?? 1 };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "migrated", chatId: parameters.migrate_to_chat_id };
  const why = UNREACHABLE[description];
  if (why !== undefined) return { kind: "unreachable", why };
  const isContent = code === 413 || (code === 400 && CONTENT.test(description));
  return isContent ? { kind: "content", description } : { kind: "refused", code, description };
}

/** Only the transport's own errors tell whether the request left. */
function readNetworkError(cause: unknown): Failure {
  if (!(cause instanceof TransportError)) return { kind: "unknown", reason: "no answer" };
  return { kind: cause.sent ? "unknown" : "not-sent", reason: cause.code };
}
