import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { Simulator } from "../../../simulator/start-simulator.ts";
import { simulator } from "../support.ts";

test("the page's folder is served, and nothing outside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "page-"));
  try {
    await mkdir(join(folder, "page/styles"), { recursive: true });
    await writeFile(join(folder, "page/index.html"), "<!doctype html>");
    await writeFile(join(folder, "page/styles/a.css"), "a{}");
    await writeFile(join(folder, "secret.txt"), "secret");
    const sim = await simulator({ pageDir: pathToFileURL(join(folder, "page/")) });
    const index = await fetch(`${sim.url}/`);
    expect([await index.text(), index.headers.get("cache-control")]).toEqual(["<!doctype html>", "no-store"]);
    const style = await fetch(`${sim.url}/styles/a.css`);
    expect(style.headers.get("content-type")).toBe("text/css; charset=utf-8");
    for (const path of [
      "/none.js",
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/%00",
      "/%ff",
    ]) {
      expect(await raw(sim, { path })).toBe(404);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("other sites and other names of this machine are rejected", async () => {
  const sim = await simulator();
  const port = new URL(sim.url).port;
  const people = { path: "/api/people", method: "POST" };
  const origin = (value: string) => raw(sim, { ...people, headers: { origin: value } }, '{"firstName":"An"}');
  expect(await raw(sim, { path: "/", headers: { host: `rebound.example:${port}` } })).toBe(403);
  expect(await raw(sim, { path: "/api/people", headers: { host: `localhost:${port}` } })).toBe(200);
  expect(await origin("https://example.org")).toBe(403);
  expect(await origin("null")).toBe(403);
  expect(await raw(sim, { ...people, headers: { "sec-fetch-site": "cross-site" } }, "{}")).toBe(403);
  expect(await origin(sim.url)).toBe(201);
});

/** The status of a request whose path and headers are sent exactly as written. */
function raw(
  sim: Simulator,
  options: { path: string; method?: string; headers?: Record<string, string> },
  body?: string,
): Promise<number | undefined> {
  const { hostname, port } = new URL(sim.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
