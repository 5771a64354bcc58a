import { type Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline, Readable } from "node:stream";

/** One HTTP call to the Bot API. A body that is no string (multipart) is streamed, so it can be sent only once. */
export type Call = {
  /** The Bot API method: all that errors may tell about the call, as the address holds the token. */
  readonly method: string;
  readonly url: string;
  readonly verb: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | AsyncIterable<Uint8Array> | undefined;
  readonly agent: Agent;
  readonly timeoutMs: number;
  readonly signal: Signal | undefined;
};

/** The part of an abort signal that is used here; grammY brings a signal class of its own. */
export type Signal = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

/** An HTTP answer, read to its end. */
export type Received = { readonly status: number; readonly statusText: string; readonly body: string };

/** A call that got no usable answer. Holds no address, no body and no cause, which could quote them. */
export class TransportError extends Error {
  readonly method: string;
  /** Node's error code, or ETIMEDOUT, ABORTED, EBADANSWER. */
  readonly code: string;
  /** Whether the whole request had been handed over, so that the server may have carried it out. */
  readonly sent: boolean;
  constructor(method: string, code: string, sent: boolean) {
    super(`${method} got no answer: ${code}`);
    this.name = code === "ABORTED" ? "AbortError" : "TransportError";
    this.method = method;
    this.code = code;
    this.sent = sent;
  }
}

/** Sends one request and reads the whole answer; rejects with a `TransportError` only. */
export function exchange(call: Call): Promise<Received> {
  const { method, url, verb, headers, body, agent, timeoutMs, signal } = call;
  return new Promise((resolve, reject) => {
    let sent = false;
    const fail = (code: string) => {
      settle();
      reject(new TransportError(method, code, sent));
      request.destroy();
    };
    const abort = () => fail("ABORTED");
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const onAnswer = (answer: IncomingMessage) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", (error) => fail(codeOf(error)));
      answer.on("end", () => {
        settle();
        const { statusCode = 0, statusMessage = "" } = answer;
        resolve({ status: statusCode, statusText: statusMessage, body: Buffer.concat(chunks).toString() });
      });
    };
    const open = url.startsWith("https:") ? requestHttps : requestHttp;
    let request: ClientRequest;
    try {
      request = open(url, { method: verb, headers: withLength(headers, body), agent }, onAnswer);
    } catch (error) {
      // Node's own error quotes the address, and with it the token.
      return reject(new TransportError(method, codeOf(error), false));
    }
    const timer = setTimeout(() => fail("ETIMEDOUT"), timeoutMs);
    request.on("finish", () => {
      sent = true;
    });
    request.on("error", (error) => fail(codeOf(error)));
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    if (typeof body === "object")
      pipeline(Readable.from(body), request, (error) => error && fail(codeOf(error)));
    else request.end(body);
  });
}

function withLength(headers: Call["headers"], body: Call["body"]): Record<string, string | number> {
  return typeof body === "string"
    ? { ...headers, "content-length": Buffer.byteLength(body) }
    : { ...headers };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "UNKNOWN";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
