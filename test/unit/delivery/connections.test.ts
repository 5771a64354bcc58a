import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { TransportError } from "../../../src/delivery/send-request.ts";
import { createTransport, type TransportOptions } from "../../../src/delivery/transport.ts";
import { bareServer, bareTlsServer, ok, silence } from "./support.ts";

/** A transport that notes how often it would have waited to try again. */
function patient(options: TransportOptions = {}) {
  const waits: number[] = [];
  const transport = createTransport({ wait: async (ms) => void waits.push(ms), ...options });
  onTestFinished(transport.close);
  const call = (url: string) => transport.fetch(url, { method: "POST", body: "{}" });
  const failure = (url: string) => call(url).catch((error: unknown) => error as TransportError);
  return { ...transport, call, failure, waits };
}

const certificate = new URL("loopback.pem", import.meta.url);

it("A server that closed an idle connection costs no message: it goes over a new one, once", async () => {
  const server = await bareServer(ok(true));
  const { call, waits } = patient();
  await call(`${server.root}/sendMessage`);
  server.closeIdle();
  await call(`${server.root}/sendMessage`);
  expect(server.calls).toHaveLength(2);
  expect(new Set(server.calls.map(({ from }) => from)).size).toBe(2);
  expect(waits).toEqual([]);
});

it("A call that waits for a free connection until its time is up is never sent", async () => {
  const server = await bareServer(silence, ok(true));
  const { call, failure } = patient({ maxSockets: 1, timeoutMs: 500 });
  const outcomes = await Promise.all([failure(`${server.root}/first`), failure(`${server.root}/second`)]);
  expect(outcomes).toMatchObject([
    { code: "ETIMEDOUT", sent: true },
    { code: "ETIMEDOUT", sent: false },
  ]);
  await call(`${server.root}/third`);
  expect(server.calls.map(({ method }) => method)).toEqual(["first", "third"]);
});

it("Closing ends the calls under way and those that wait, at once and without another try", async () => {
  const server = await bareServer(silence);
  const { close, failure, waits } = patient({ maxSockets: 1 });
  const running = failure(`${server.root}/getMe`);
  const waiting = failure(`${server.root}/getMe`);
  await server.seen(1);
  close();
  close();
  expect(await Promise.all([running, waiting, failure(`${server.root}/getMe`)])).toMatchObject([
    { code: "UND_ERR_DESTROYED", sent: true },
    { code: "UND_ERR_DESTROYED", sent: false },
    { code: "UND_ERR_DESTROYED", sent: false },
  ]);
  expect(server.calls).toHaveLength(1);
  expect(waits).toEqual([]);
});

it("A message is sent again when its connection breaks before it was ready", async () => {
  const abrupt = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  onTestFinished(() => void abrupt.close());
  await once(abrupt, "listening");
  const { failure, waits } = patient();
  const { port } = abrupt.address() as AddressInfo;
  const error = await failure(`https://127.0.0.1:${port}/sendMessage`);
  expect(error).toMatchObject({ code: "ECONNRESET", sent: false });
  expect(waits).toEqual([200, 800]);
});

it("An upload whose source breaks was not sent", async () => {
  const server = await bareServer(ok(true));
  const { fetch } = patient();
  async function* broken() {
    yield Buffer.from("the first part");
    throw Object.assign(new Error("secret"), { code: "EIO" });
  }
  const upload = fetch(`${server.root}/sendPhoto`, { method: "POST", body: broken() });
  const error = await upload.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject({ code: "EIO", sent: false });
  expect(String(error)).not.toContain("secret");
});

it("Nothing is told to a server whose certificate nobody vouches for", async () => {
  const server = await bareTlsServer(readFileSync(certificate), ok(true));
  const { failure } = patient();
  const error = await failure(`${server.root}/sendMessage`);
  expect(error).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT", sent: false });
  expect(server.calls).toEqual([]);
});

it("Calls travel over TLS to a server whose certificate is trusted", async () => {
  const server = await bareTlsServer(readFileSync(certificate), ok("Chào An"));
  const transport = new URL("../../../src/delivery/transport.ts", import.meta.url).href;
  const script = `
    import { createTransport } from ${JSON.stringify(transport)};
    const { fetch, close } = createTransport();
    const call = () => fetch("${server.root}/getMe", { method: "POST", body: "{}" });
    await call();
    console.log((await (await call()).json()).result);
    close();`;
  // Node reads whom to trust when it starts, hence a process of its own.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { env: { NODE_EXTRA_CA_CERTS: fileURLToPath(certificate) } },
  );
  expect(stdout.trim()).toBe("Chào An");
  expect(new Set(server.calls.map(({ from }) => from)).size).toBe(1);
});
