import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ENTRY = fileURLToPath(new URL("../../simulator/serve.ts", import.meta.url));

test("the simulator runs in a process of its own, prints its address and stops when told", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", ENTRY, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [line] = await once(child.stdout, "data");
  const url = /^Simulator: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1];
  expect((await fetch(`${url}/api/people`)).status).toBe(200);
  child.kill("SIGTERM");
  expect((await exited)[0]).toBe(0);
});
