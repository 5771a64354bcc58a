import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { withDeadline } from "../timing/with-deadline.ts";
import type { Log } from "./log.ts";

/** A request whose body has arrived whole. */
export type Request = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** The answer; without a body it is only the status. */
export type Reply = { readonly status: number; readonly body?: string; readonly type?: string };

/** Answers one kind of request; a rejection becomes 500. */
export type Handler = (request: Request) => Promise<Reply>;

/** Telegram's largest update is far smaller. */
const MAX_BODY_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Requests in progress get this long when the server closes. */
const CLOSE_DEADLINE_MS = 5_000;

/**
 * The one HTTP server of the bot: health checks and, where updates come by webhook, that too.
 *
 * @example await startHttpServer({ port: 8080, routes: { "GET /healthz": healthz }, log })
 */
export async function startHttpServer(options: {
  /** 0 takes any free port. */
  readonly port: number;
  /** @default every interface */
  readonly host?: string;
  /** Handlers by method and path, like `"POST /hook"`. */
  readonly routes: Readonly<Record<string, Handler>>;
  readonly log: Log;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
  const routes = new Map(Object.entries(options.routes));
  const server = createServer((request, response) => {
    void replyTo(request, routes, options.log).then((reply) => {
      // A connection kept alive would delay the closing of the server.
      if (!server.listening) response.setHeader("connection", "close");
      send(response, reply);
    });
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(options.port, options.host, ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await withDeadline(CLOSE_DEADLINE_MS, () => closed).catch(() => server.closeAllConnections());
      await closed;
    },
  };
}

/** Never rejects: an error becomes a bare 500 and a line in the log. */
async function replyTo(
  request: IncomingMessage,
  routes: ReadonlyMap<string, Handler>,
  log: Log,
): Promise<Reply> {
  try {
    return await answer(request, routes);
  } catch (error) {
    log.error("http-failed", { method: request.method, error });
    return { status: 500 };
  }
}

async function answer(request: IncomingMessage, routes: ReadonlyMap<string, Handler>): Promise<Reply> {
  const path = request.url?.split("?")[0] ?? "/";
  const handler = routes.get(`${request.method} ${path}`);
  if (!handler) {
    const known = [...routes.keys()].some((route) => route.endsWith(` ${path}`));
    return { status: known ? 405 : 404 };
  }
  const body = await readBody(request);
  return body ? await handler({ headers: request.headers, body }) : { status: 413 };
}

/** The whole body, or undefined when it is longer than allowed. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // The rest is read and dropped: leaving the loop would close the connection before the answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    "cache-control": "no-store",
    ...(reply.type && { "content-type": reply.type }),
  });
  response.end(reply.body);
}
