import { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { Signal } from "../timing/wait.ts";

/** One HTTP call to the Bot API. A body that is no string (multipart) is streamed, so it can be sent only once. */
export type Call = {
  /** The Bot API method. Errors name nothing else of the call, because the path holds the token. */
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly verb: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | AsyncIterable<Uint8Array> | undefined;
  readonly signal: Signal | undefined;
};

/** An HTTP answer, read to its end. */
export type HttpAnswer = { readonly status: number; readonly body: string };

/** A call that got no usable answer. Holds no address, no body and no cause, which could quote them. */
export class TransportError extends Error {
  readonly method: string;
  /** The code of Node's or undici's error, or ETIMEDOUT, ABORTED, EBADANSWER. */
  readonly code: string;
  /** Whether the whole request was handed to a connection, so that Telegram may have done what it asks. */
  readonly sent: boolean;
  constructor(method: string, code: string, sent: boolean) {
    super(`${method} got no answer: ${code}`);
    this.name = code === "ABORTED" ? "AbortError" : "TransportError";
    this.method = method;
    this.code = code;
    this.sent = sent;
  }
}

/**
 * Sends one request and reads the whole answer; never rejects.
 *
 * It uses `dispatch` because undici's `request` does not tell whether a reset connection got the request.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  call: Call,
  timeoutMs: number,
): Promise<HttpAnswer | TransportError> {
  const { method, origin, path, verb, headers, signal } = call;
  if (signal?.aborted) return Promise.resolve(new TransportError(method, "ABORTED", false));
  const body = typeof call.body === "object" ? Readable.from(call.body) : call.body;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let connection: Dispatcher.DispatchController | undefined;
    let [status, sent, ended] = [0, false, false];
    const end = () => {
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const giveUp = (code: string) => {
      end();
      const error = new TransportError(method, code, sent);
      resolve(error);
      connection?.abort(error);
    };
    const abort = () => giveUp("ABORTED");
    const timer = setTimeout(giveUp, timeoutMs, "ETIMEDOUT");
    signal?.addEventListener("abort", abort);
    if (typeof body === "object") body.on("end", () => (sent = true));
    dispatcher.dispatch({ origin, path, method: verb, headers, body } as Dispatcher.DispatchOptions, {
      onRequestStart(controller) {
        connection = controller;
        if (ended) controller.abort(new Error("given up while waiting for a connection"));
        else sent = typeof body !== "object";
      },
      onResponseStart(_, statusCode) {
        status = statusCode;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        end();
        const received = { status, body: Buffer.concat(chunks).toString() };
        // undici frees the connection a moment later; a call right after the answer would open another one.
        queueMicrotask(() => setImmediate(resolve, received));
      },
      onResponseError(_, error) {
        if (ended) return;
        end();
        resolve(new TransportError(method, codeOf(error, sent), sent));
      },
    });
  });
}

function codeOf(error: Error, sent: boolean): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  // Node reports a connection that took too long as ETIMEDOUT; here that code means our own timeout.
  return code === "ETIMEDOUT" && !sent ? "UND_ERR_CONNECT_TIMEOUT" : code;
}
