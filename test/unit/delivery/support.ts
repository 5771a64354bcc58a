import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A call as a server sees it. */
export type SeenCall = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The port of the caller's end: the same one means the same connection. */
  readonly from: number | undefined;
};

/** Answers one call, or does to it whatever a network does. */
export type Behaviour = (answer: ServerResponse, call: SeenCall) => void;

/**
 * A bare HTTP server on a free port. Calls get the given behaviours in turn, the last one again and again.
 * It closes with the test.
 */
export function bareServer(...behaviours: [Behaviour, ...Behaviour[]]) {
  return serve("http", createServer, behaviours);
}

/** The same over TLS, by a key and certificate in PEM. */
export function bareTlsServer(pem: Buffer, ...behaviours: [Behaviour, ...Behaviour[]]) {
  return serve("https", (listener) => createTlsServer({ key: pem, cert: pem }, listener), behaviours);
}

async function serve(
  scheme: string,
  create: (listener: RequestListener) => ReturnType<typeof createServer> | ReturnType<typeof createTlsServer>,
  behaviours: [Behaviour, ...Behaviour[]],
) {
  const calls: SeenCall[] = [];
  const waiting: { count: number; tell: () => void }[] = [];
  const server = create(async (request, answer) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return; // the caller hung up
    }
    const method = request.url?.split("/").at(-1) ?? "";
    const { headers, socket } = request;
    const call = { method, headers, body: Buffer.concat(chunks), from: socket.remotePort };
    const behave = behaviours[Math.min(calls.length, behaviours.length - 1)];
    calls.push(call);
    for (const { count, tell } of waiting) if (calls.length >= count) tell();
    behave?.(answer, call);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    root: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    /** Closes the connections on which no call runs, as servers do after a while. */
    closeIdle: () => server.closeIdleConnections(),
    /** The bodies of the calls, parsed. */
    payloads: () => calls.map(({ body }) => JSON.parse(body.toString()) as Record<string, unknown>),
    /** Resolves once so many calls have come. */
    async seen(count: number): Promise<void> {
      if (calls.length < count) await new Promise<void>((tell) => waiting.push({ count, tell }));
    },
  };
}

/** Telegram's word that all went well. */
export function ok(result: unknown): Behaviour {
  return (answer) => json(answer, 200, { ok: true, result });
}

/** Telegram's refusal. */
export function no(
  code: number,
  description: string,
  parameters?: { retry_after: number } | { migrate_to_chat_id: number },
): Behaviour {
  return (answer) => json(answer, code, { ok: false, error_code: code, description, parameters });
}

/** Hangs up instead of answering, after the whole request has come. */
export const hangUp: Behaviour = (answer) => void answer.socket?.destroy();

/** Never answers. */
export const silence: Behaviour = () => {};

function json(answer: ServerResponse, status: number, value: object): void {
  answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
