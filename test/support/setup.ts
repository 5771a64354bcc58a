import { afterAll, afterEach } from "vitest";
import { sealNetwork, watchOutput } from "./guards.ts";

// Every test file runs sealed: a line on the console or a connection beyond this machine fails the test that did it.
const guards = [watchOutput(), sealNetwork(databaseHosts(process.env["MONGODB_URI"]))];

afterEach(complain);
afterAll(() => {
  complain();
  // The next file of this process begins with guards of its own.
  for (const guard of guards) guard.close();
});

function complain(): void {
  const noticed = guards.flatMap((guard) => guard.take());
  if (noticed.length > 0) throw new Error(`The test left traces: ${noticed.join("; ")}`);
}

/** A database that whoever runs the tests names themselves may stand on another machine. */
function databaseHosts(uri: string | undefined): string[] {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri ?? "")?.[1];
  return hosts?.split(",").map((host) => host.replace(/:\d+$/, "")) ?? [];
}
