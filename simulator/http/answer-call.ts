import { BotApiError } from "../bot-api-error.ts";
import type { CallLog } from "../call-log.ts";
import { type Fault, type FaultSource, tooManyRequests } from "../faults.ts";
import { runMethod } from "../methods/run-method.ts";
import type { Call, Telegram } from "../methods/telegram.ts";
import { checkCall, type Params } from "../schema/check-call.ts";

/** The HTTP answer; `undefined` breaks the connection instead. */
export type Answer =
  | { readonly status: number; readonly body: object; readonly retryAfter?: number }
  | undefined;

/** The parts of the simulator that answer a call. */
export type AnswerDeps = {
  readonly telegram: Telegram;
  readonly faults: FaultSource;
  readonly calls: CallLog;
  readonly refused: CallLog;
};

/** Runs one call through faults, schema and method, and records it. */
export async function answerCall(
  { telegram, faults, calls, refused }: AnswerDeps,
  method: string,
  params: Params,
  call: Call,
): Promise<Answer> {
  const taken = faults.take(method, params["chat_id"]);
  try {
    for (const fault of taken) await applyBefore(fault);
    if (taken.some(({ kind }) => kind === "dropped")) return undefined;
    faults.checkRateLimit(method);
    checkCall(method, params);
    const result = (await runMethod(telegram, method, params, call)) ?? true;
    calls.add({ method, params, ok: true, result });
    if (taken.some(({ kind }) => kind === "answer-lost")) return undefined;
    return { status: 200, body: { ok: true, result } };
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    const record = { method, params, ok: false, error: { code: error.code, description: error.message } };
    calls.add(record);
    if (error.refusal) refused.add(record);
    return errorAnswer(error);
  }
}

/** An error in the envelope of the Bot API. */
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

/** Applies the part of a fault that comes before the call is run. */
export async function applyBefore(fault: Fault): Promise<void> {
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
