/** The fields of a log line: ids and codes, never what a person wrote. */
export type LogFields = {
  readonly updateId?: number;
  readonly lane?: string;
  readonly attempts?: number;
  readonly method?: string;
  readonly code?: string;
  readonly ms?: number;
  readonly reason?: string;
};

/** The log that intake writes to. */
export type Log = Readonly<Record<"warn" | "error", (event: string, fields: LogFields) => void>>;

/** A short name of an error, safe to log: a code or the error's class, never its message, which may quote a person. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return typeof error;
  const { code, error_code, error: inner, name } = error as Record<string, unknown>;
  if (typeof code === "string" || typeof code === "number") return String(code);
  if (typeof error_code === "number") return String(error_code);
  // grammY wraps the errors of handlers (BotError) and of the network (HttpError).
  if (typeof inner === "object" && inner !== null) return codeOf(inner);
  return typeof name === "string" ? name : "object";
}
