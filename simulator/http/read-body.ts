import type { IncomingMessage } from "node:http";
import { BotApiError } from "../bot-api-error.ts";

/** The whole body of a request; a longer one than allowed is a 413. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= mostBytes) chunks.push(chunk);
    });
    request.on("end", () => {
      if (size > mostBytes) reject(new BotApiError(413, "Request Entity Too Large", { refusal: true }));
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.on("error", reject);
    request.on("close", () => {
      // Every request closes in the end; an error for each, with its stack, would cost more than reading it.
      if (!request.complete) reject(new Error("The caller hung up"));
    });
  });
}
