import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the service is like at the moment. */
export type Mood = "well" | "failing" | "hanging" | "never-knows-us" | "babbling";

/** A request as it came over the wire. */
export type Seen = { readonly method: string; readonly path: string; readonly body: string };

/** A server that behaves like grammY's free session backend, on this machine. */
export async function freeService(token: string) {
  const sessions = new Map<string, string>();
  const seen: Seen[] = [];
  const state: { mood: Mood; logins: number } = { mood: "well", logins: 0 };
  const server = createServer((request, response) => {
    void body(request).then((text) => {
      seen.push({ method: request.method ?? "", path: request.url ?? "", body: text });
      answer(request, text, response);
    });
  });

  function answer({ method, url, headers }: IncomingMessage, text: string, response: ServerResponse): void {
    const say = (status: number, content: string | object) =>
      response.writeHead(status).end(typeof content === "string" ? content : JSON.stringify(content));
    if (state.mood === "hanging") return;
    if (state.mood === "failing") return void say(503, { error: "no room" });
    if (method === "POST" && url === "/api/login") {
      if (JSON.parse(text).token !== token) return void say(401, { error: "who are you" });
      state.logins += 1;
      return void say(200, { token: `pass-${state.logins}` });
    }
    if (state.mood === "never-knows-us" || headers.authorization !== `Bearer pass-${state.logins}`)
      return void say(401, { error: "log in" });
    if (state.mood === "babbling") return void say(200, '"bm90aGluZyBvZiBvdXJz"');
    const key = url ?? "";
    if (method === "POST") sessions.set(key, text);
    if (method === "DELETE") sessions.delete(key);
    const stored = sessions.get(key);
    if (method === "GET") return void (stored === undefined ? say(404, { error: "none" }) : say(200, stored));
    say(204, "");
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    seen,
    sessions,
    be(mood: Mood) {
      state.mood = mood;
    },
    /** Every pass that was handed out is worth nothing any more. */
    forgetPasses() {
      state.logins += 1;
    },
  };
}

async function body(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
