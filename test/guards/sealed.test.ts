import dns, { lookup } from "node:dns";
import { createServer, type Server } from "node:http";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Offences, sealNetwork, watchOutput } from "../support/guards.ts";

let guard: Offences | undefined;
let server: Server | undefined;

afterEach(async () => {
  guard?.close();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

describe("a test that prints", () => {
  it("is noticed on the console", () => {
    guard = watchOutput();
    console.warn("left over");
    expect(guard.take()).toEqual(["console.warn: left over"]);
  });

  it("is noticed on the standard streams", () => {
    guard = watchOutput();
    process.stdout.write("left over");
    process.stderr.write("too");
    expect(guard.take()).toEqual(["process.stdout: left over", "process.stderr: too"]);
  });

  it("is noticed once, and no longer after the guard is closed", () => {
    guard = watchOutput();
    console.log("once");
    expect(guard.take()).toHaveLength(1);
    expect(guard.take()).toEqual([]);
  });
});

describe("a test that reaches out", () => {
  it("is refused and noticed when it fetches", async () => {
    guard = sealNetwork();
    await expect(fetch("http://192.0.2.1/")).rejects.toThrow();
    expect(guard.take()).toEqual(["a connection to 192.0.2.1"]);
  });

  it("is refused and noticed when it fetches over TLS by name", async () => {
    guard = sealNetwork();
    await expect(fetch("https://example.invalid/")).rejects.toThrow();
    expect(guard.take().join()).toContain("example.invalid");
  });

  it("is refused and noticed when it opens a socket", async () => {
    guard = sealNetwork();
    const socket = net.connect(80, "192.0.2.1");
    const error = await new Promise<Error>((seen) => socket.once("error", seen));
    expect(error.message).toBe("Tests stay on this machine: no connection to 192.0.2.1");
    expect(guard.take()).toHaveLength(1);
  });

  it("is refused and noticed when it asks for a name", async () => {
    guard = sealNetwork();
    const failure = await new Promise((seen) => lookup("example.invalid", seen));
    expect(String(failure)).toContain("example.invalid");
    await expect(dns.promises.lookup("example.invalid")).rejects.toThrow("example.invalid");
    expect(() => dns.resolve4("example.invalid", () => {})).toThrow("example.invalid");
    expect(guard.take()).toHaveLength(3);
  });

  it("may talk to this machine, and to a host it was given", async () => {
    guard = sealNetwork(["db.example.invalid"]);
    server = createServer((_, response) => response.end("here"));
    await new Promise<void>((ready) => server?.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as net.AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("here");
    expect(guard.take()).toEqual([]);
  });
});
