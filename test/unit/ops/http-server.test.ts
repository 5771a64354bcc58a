import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Checks, healthz, readyz } from "../../../src/ops/health.ts";
import { type Handler, startHttpServer } from "../../../src/ops/http-server.ts";
import { createLog } from "../../../src/ops/log.ts";

const lines: string[] = [];
const log = createLog({ level: "debug", write: (line) => lines.push(line) });
let close: () => Promise<void> = async () => {};

afterEach(async () => {
  await close();
  lines.length = 0;
});

async function serve(routes: Record<string, Handler>): Promise<string> {
  const server = await startHttpServer({ port: 0, host: "127.0.0.1", routes, log });
  close = server.close;
  return `http://127.0.0.1:${server.port}`;
}

describe("a probe", () => {
  const ready = (checks: Checks) => serve({ "GET /readyz": readyz(checks, log, 20) });

  it("is told that the process is alive", async () => {
    const response = await fetch(`${await serve({ "GET /healthz": healthz })}/healthz?from=probe`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ status: "ok" });
  });

  it("is told that the bot is ready when every check passes", async () => {
    const response = await fetch(
      `${await ready({ store: async () => {}, telegram: async () => {} })}/readyz`,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok", checks: { store: "ok", telegram: "ok" } });
  });

  it("is told which check failed or was late, but not why: that is in the log", async () => {
    const checks: Checks = {
      store: async () => {},
      telegram: async () => Promise.reject(new Error("connection refused")),
      intake: () => new Promise(() => {}),
    };
    const response = await fetch(`${await ready(checks)}/readyz`);
    expect(response.status).toBe(503);
    const body = await response.text();
    expect(JSON.parse(body)).toEqual({
      status: "not ready",
      checks: { store: "ok", telegram: "failed", intake: "failed" },
    });
    expect(body).not.toContain("refused");
    expect(lines.join()).toContain("connection refused");
    expect(lines.join()).toContain("not finished within 20 ms");
  });
});

describe("a caller", () => {
  it("has its body and headers handed to the route", async () => {
    const url = await serve({
      "POST /hook": async ({ headers, body }) => ({ status: 200, body: `${headers["x-secret"]} ${body}` }),
    });
    const response = await fetch(`${url}/hook`, {
      method: "POST",
      body: "hello",
      headers: { "x-secret": "s" },
    });
    expect(await response.text()).toBe("s hello");
  });

  it("gets 404 for an unknown path and 405 for the wrong method", async () => {
    const url = await serve({ "POST /hook": async () => ({ status: 200 }) });
    expect((await fetch(`${url}/other`)).status).toBe(404);
    expect((await fetch(`${url}/hook`)).status).toBe(405);
  });

  it("may send a mebibyte and not a byte more", async () => {
    const url = await serve({
      "POST /hook": async ({ body }) => ({ status: 200, body: String(body.length) }),
    });
    const post = (size: number) => fetch(`${url}/hook`, { method: "POST", body: Buffer.alloc(size) });
    expect(await (await post(1024 * 1024)).text()).toBe("1048576");
    expect((await post(1024 * 1024 + 1)).status).toBe(413);
  });

  it("gets a bare 500 when the handler fails; the log has the reason", async () => {
    const url = await serve({ "GET /": async () => Promise.reject(new Error("store is gone")) });
    const response = await fetch(`${url}/`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("");
    expect(lines.join()).toContain("store is gone");
  });
});

describe("closing the server", () => {
  it("lets an answer under way finish and then takes no more", async () => {
    let finish: () => void = () => {};
    let begun: () => void = () => {};
    const begins = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const url = await serve({
      "GET /slow": () =>
        new Promise((resolve) => {
          finish = () => resolve({ status: 200, body: "done" });
          begun();
        }),
    });
    const answer = fetch(`${url}/slow`);
    await begins;
    const closed = close();
    close = async () => {};
    finish();
    expect(await (await answer).text()).toBe("done");
    await closed;
    await expect(fetch(`${url}/slow`)).rejects.toThrow();
  });

  it("is told at once when the port is taken", async () => {
    const taken = net.createServer();
    await new Promise<void>((ready) => taken.listen(0, "127.0.0.1", ready));
    const { port } = taken.address() as net.AddressInfo;
    await expect(startHttpServer({ port, host: "127.0.0.1", routes: {}, log })).rejects.toThrow("EADDRINUSE");
    await new Promise((done) => taken.close(done));
  });
});
