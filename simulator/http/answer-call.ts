import { BotApiError } from "../bot-api-error.ts";
import type { CallLog } from "../call-log.ts";
import { type Fault, type FaultSource, tooManyRequests } from "../faults.ts";
import { runMethod } from "../methods/run-method.ts";
import type { Call, Telegram } from "../methods/telegram.ts";
import { checkCall, type Params } from "../schema/check-call.ts";

/** What goes back over the wire; `undefined` means that the connection breaks. */
export type Answer =
  | { readonly status: number; readonly body: object; readonly retryAfter?: number }
  | undefined;

/** The parts that answer a call. */
export type Answering = {
  readonly telegram: Telegram;
  readonly faults: FaultSource;
  readonly calls: CallLog;
  readonly refused: CallLog;
};

/** Runs one call through faults, schema and method, and records it. */
export async function answerCall(
  { telegram, faults, calls, refused }: Answering,
  method: string,
  params: Params,
  call: Call,
): Promise<Answer> {
  const struck = faults.strike(method, params["chat_id"]);
  try {
    for (const fault of struck) await before(fault);
    if (struck.some(({ kind }) => kind === "dropped")) return undefined;
    faults.spend(method);
    checkCall(method, params);
    const result = (await runMethod(telegram, method, params, call)) ?? true;
    calls.add({ method, params, ok: true, result });
    if (struck.some(({ kind }) => kind === "answer-lost")) return undefined;
    return { status: 200, body: { ok: true, result } };
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    const record = { method, params, ok: false, error: { code: error.code, description: error.message } };
    calls.add(record);
    if (error.refusal) refused.add(record);
    return errorAnswer(error);
  }
}

/** The envelope of an error, as Telegram writes it. */
export function errorAnswer({ code, message, retryAfter }: BotApiError): NonNullable<Answer> {
  const body = { ok: false, error_code: code, description: message };
  if (retryAfter === undefined) return { status: code, body };
  return { status: code, body: { ...body, parameters: { retry_after: retryAfter } }, retryAfter };
}

const serverErrors = {
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** Lets a fault happen that strikes before the call is accepted. */
export async function before(fault: Fault): Promise<void> {
  switch (fault.kind) {
    case "too-many-requests":
      throw tooManyRequests(fault.retryAfter);
    case "server-error":
      throw new BotApiError(fault.code ?? 500, serverErrors[fault.code ?? 500]);
    case "refused":
      throw new BotApiError(fault.code, fault.description);
    case "delayed":
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return;
    case "held":
      await fault.until;
      return;
    case "dropped":
    case "answer-lost":
      return;
  }
}
