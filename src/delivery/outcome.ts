import { GrammyError, HttpError } from "grammy";
import { TransportError } from "./exchange.ts";

/** What became of a message. */
export type Outcome =
  | { readonly kind: "sent"; readonly messageId: number }
  /** The person is out of reach, as far as Telegram says today; see `struck` for how often it must say so. */
  | { readonly kind: "unreachable"; readonly why: Why }
  /** The chat goes on under another id: send there. */
  | { readonly kind: "migrated"; readonly chatId: number }
  /** The text, its marks, buttons or file are wrong. The next person would not get it either: stop. */
  | { readonly kind: "content"; readonly description: string }
  /** Not accepted: to be sent again, not before so many seconds. */
  | { readonly kind: "too-many"; readonly retryAfterS: number }
  /** Not accepted for any other reason; says nothing about the person. */
  | { readonly kind: "refused"; readonly code: number; readonly description: string }
  /** Perhaps it arrived: Telegram has no way to ask. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** It never left: to be sent again. */
  | { readonly kind: "not-sent"; readonly reason: string };

/** Why somebody is out of reach. */
export type Why = "blocked" | "deactivated" | "never-started" | "not-found";

/**
 * Telegram's exact words. It says other things with 403 too, some of which pass by themselves: a bot that took
 * any 403 for a farewell has lost a part of its people in a minute.
 */
const UNREACHABLE: Readonly<Record<string, Why>> = {
  "Forbidden: bot was blocked by the user": "blocked",
  "Forbidden: user is deactivated": "deactivated",
  "Forbidden: bot can't initiate conversation with a user": "never-started",
  "Bad Request: chat not found": "not-found",
};

/** How the descriptions of what is wrong with a message begin, whoever it goes to. */
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

/**
 * Waits for a call and reads what became of it; rejects only with what is no answer of Telegram's or of the
 * network. Of an album give the first message.
 *
 * @example await outcomeOf(api.sendMessage(chatId, text)) // { kind: "sent", messageId: 7 }
 */
export async function outcomeOf(call: Promise<{ readonly message_id: number }>): Promise<Outcome> {
  try {
    return { kind: "sent", messageId: (await call).message_id };
  } catch (error) {
    if (error instanceof GrammyError) return readRefusal(error);
    if (error instanceof HttpError) return readSilence(error.error);
    throw error;
  }
}

function readRefusal({ error_code: code, description, parameters }: GrammyError): Outcome {
  if (code >= 500) return { kind: "unknown", reason: `${code} ${description}` };
  if (code === 429) return { kind: "too-many", retryAfterS: parameters.retry_after ?? 1 };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: "migrated", chatId: parameters.migrate_to_chat_id };
  const why = UNREACHABLE[description];
  if (why !== undefined) return { kind: "unreachable", why };
  const wrongInItself = code === 413 || (code === 400 && CONTENT.test(description));
  return wrongInItself ? { kind: "content", description } : { kind: "refused", code, description };
}

/** Without the transport's own word, whether anything left is not known. */
function readSilence(cause: unknown): Outcome {
  if (!(cause instanceof TransportError)) return { kind: "unknown", reason: "no answer" };
  return { kind: cause.sent ? "unknown" : "not-sent", reason: cause.code };
}
