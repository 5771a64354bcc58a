import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { BotApiError } from "../bot-api-error.ts";
import { methodNamed } from "../schema/check-call.ts";
import { type Answer, type AnswerDeps, answerCall, applyBefore, errorAnswer } from "./answer-call.ts";
import { readCall } from "./read-call.ts";

/** Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createBotApi(deps: AnswerDeps, token: string) {
  const prefix = `/bot${token}/`;
  const filePrefix = `/file/bot${token}/`;

  async function call(request: IncomingMessage, response: ServerResponse): Promise<Answer> {
    const { path, query } = splitUrl(request.url ?? "");
    if (!path.startsWith(prefix)) throw wrongToken(path);
    const name = decodeURIComponent(path.slice(prefix.length));
    let method: string;
    try {
      method = methodNamed(name);
    } catch (error) {
      const description = error instanceof Error ? error.message : "";
      deps.refused.add({ method: name, params: {}, ok: false, error: { code: 404, description } });
      throw error;
    }
    const { params, uploads } = await readCall(request, method, query);
    const onHangUp = (act: () => void) => {
      response.on("close", act);
      return () => response.off("close", act);
    };
    return answerCall(deps, method, params, { uploads, onHangUp });
  }

  async function file(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path } = splitUrl(request.url ?? "");
    if (!path.startsWith(filePrefix)) throw wrongToken(path.slice("/file".length));
    const taken = deps.faults.take("file", undefined);
    for (const fault of taken) await applyBefore(fault);
    const stored = deps.telegram.world.files.atPath(decodeURIComponent(path.slice(filePrefix.length)));
    if (stored === undefined) throw new BotApiError(404, "Not Found");
    const broken = taken.find(({ kind }) => kind === "dropped" || kind === "answer-lost");
    if (broken?.kind === "dropped") return void response.destroy();
    response.writeHead(200, {
      "content-type": "application/octet-stream",
      "content-length": stored.bytes.byteLength,
    });
    if (broken === undefined) return void response.end(stored.bytes);
    // The connection breaks after half of the file.
    response.write(stored.bytes.subarray(0, stored.bytes.byteLength / 2), () => response.destroy());
  }

  /** Answers one request of a bot. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.url?.startsWith("/file/")) return await file(request, response);
      write(response, await call(request, response));
    } catch (error) {
      if (error instanceof BotApiError) write(response, errorAnswer(error));
      else if (!response.destroyed) throw error;
    }
  };
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer === undefined) return void response.destroy();
  // A string is sent together with the headers in one write.
  const body = JSON.stringify(answer.body);
  const headers: OutgoingHttpHeaders = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  if (answer.retryAfter !== undefined) headers["retry-after"] = String(answer.retryAfter);
  response.writeHead(answer.status, headers);
  response.end(body);
}

function wrongToken(path: string): BotApiError {
  const shaped = /^\/bot\d+:[\w-]+\/./.test(path);
  return shaped ? new BotApiError(401, "Unauthorized") : new BotApiError(404, "Not Found");
}

/** The path and the query string of a request. */
export function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf("?");
  return mark < 0 ? { path: url, query: "" } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}
