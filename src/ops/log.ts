import { createHmac, randomBytes } from "node:crypto";
import pino, { type Level, type LevelWithSilent } from "pino";
import { describeError } from "./describe-error.ts";
import { redact } from "./redact.ts";

/**
 * The fields a line may carry; whatever else is passed is dropped before it is written, so that a careless
 * call cannot leak what a person typed. A new field is added here on purpose or not at all.
 */
const PLAIN_FIELDS = [
  "action",
  "dead",
  "attempts",
  "code",
  "command",
  "count",
  "dialogue",
  "field",
  "job",
  "kind",
  "limit",
  "locale",
  "method",
  "ms",
  "outcome",
  "path",
  "port",
  "procedure",
  "reason",
  "retryAfter",
  "revision",
  "signal",
  "stage",
  "status",
  "step",
  "store",
  "updateId",
  "version",
  "waiting",
] as const;

/** Fields that name a person: written as `person`, a short keyed hash that is the same for the same id. */
const PERSON_FIELDS = ["personId", "chatId", "lane"] as const;

const LONGEST_VALUE = 200;

/** What a log line may say besides its event. */
export type LogFields = {
  readonly [name in (typeof PLAIN_FIELDS)[number]]?: string | number | boolean | undefined;
} & {
  readonly [name in (typeof PERSON_FIELDS)[number]]?: string | number | undefined;
} & {
  /** What a job did, by name; only the numbers are written. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly error?: unknown;
};

/** Writes one line: the name of what happened, in kebab-case, and the allowed fields. */
export type Log = Readonly<
  Record<"debug" | "info" | "warn" | "error", (event: string, fields?: LogFields) => void>
>;

/**
 * A log of JSON lines on the standard output, or wherever `write` puts them.
 * `hashKey` keeps the hashes of people the same over restarts; without it each run has its own.
 *
 * @example log.info("update-done", { updateId: 7, personId: 42, ms: 12 })
 */
export function createLog(options: {
  readonly level: LevelWithSilent;
  readonly write?: (line: string) => void;
  readonly hashKey?: Uint8Array;
}): Log {
  const hashKey = options.hashKey ?? randomBytes(32);
  const settings = {
    level: options.level,
    base: null,
    messageKey: "event",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = options.write ? pino(settings, { write: options.write }) : pino(settings);
  const at =
    (level: Level) =>
    (event: string, fields: LogFields = {}) => {
      if (logger.isLevelEnabled(level)) logger[level](allowedOnly(fields, hashKey), redact(event));
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

function allowedOnly(fields: LogFields, hashKey: Uint8Array): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const name of PERSON_FIELDS)
    if (fields[name] !== undefined) line["person"] = shortHash(String(fields[name]), hashKey);
  for (const name of PLAIN_FIELDS) {
    const value: unknown = fields[name];
    if (typeof value === "string") line[name] = redact(value).slice(0, LONGEST_VALUE);
    else if (typeof value === "number" || typeof value === "boolean") line[name] = value;
  }
  if (fields.counts)
    line["counts"] = Object.fromEntries(
      Object.entries(fields.counts).filter(([, count]) => typeof count === "number"),
    );
  if (fields.error !== undefined) line["error"] = describeError(fields.error);
  return line;
}

function shortHash(id: string, key: Uint8Array): string {
  return createHmac("sha256", key).update(id).digest("hex").slice(0, 10);
}
