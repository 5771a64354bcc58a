import type { IncomingMessage } from "node:http";
import { BotApiError } from "../bot-api-error.ts";

/** The whole body of a request; a longer one than allowed is a 413. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= maxBytes) chunks.push(chunk);
    });
    request.on("end", () => {
      if (size > maxBytes) reject(new BotApiError(413, "Request Entity Too Large", { refusal: true }));
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.on("error", reject);
    request.on("close", () => {
      // Every request closes at its end; an error is made only for an incomplete one, because its stack is expensive.
      if (!request.complete) reject(new Error("The caller closed the connection"));
    });
  });
}
