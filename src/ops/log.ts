import { createHmac, randomBytes } from "node:crypto";
import pino, { type Level, type LevelWithSilent } from "pino";
import { describeError } from "./describe-error.ts";
import { redact } from "./redact.ts";

/** The fields a line may have. All others are dropped before it is written, so a careless call cannot leak what a person typed. */
const PLAIN_FIELDS = [
  "action",
  "attempts",
  "closeStep",
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
  "status",
  "step",
  "store",
  "updateId",
  "version",
  "waiting",
] as const;

/** Fields that name a person. They are written as `person`, a short keyed hash that is the same for the same id. */
const PERSON_FIELDS = ["personId", "chatId", "lane"] as const;

const MAX_VALUE_LENGTH = 200;

/** The fields of a log line besides its event. */
export type LogFields = {
  readonly [name in (typeof PLAIN_FIELDS)[number]]?: string | number | boolean | undefined;
} & {
  readonly [name in (typeof PERSON_FIELDS)[number]]?: string | number | undefined;
} & {
  /** The counts of a job, by name; only numbers are written. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly error?: unknown;
};

/** Writes one line: the event in kebab-case and the allowed fields. */
export type Log = Readonly<
  Record<"debug" | "info" | "warn" | "error", (event: string, fields?: LogFields) => void>
>;

/**
 * A log of JSON lines, written to the standard output or to `write`.
 * `hashKey` keeps the hashes of people the same over restarts; without it each run has its own key.
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
    if (typeof value === "string") line[name] = redact(value).slice(0, MAX_VALUE_LENGTH);
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
