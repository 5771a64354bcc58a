import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type MongoServer, startMongo } from "./mongo-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test file asks for the one MongoDB of this run. */
    mongoDesk: string;
  }
}

/**
 * One MongoDB for a whole run, started when the first test file asks for it: a run of pure unit tests
 * waits for no server. Vitest runs this before and the returned function after all test files.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<MongoServer> | undefined;
  const desk = createServer(async (_request, response) => {
    server ??= startMongo();
    const { uri, missing } = await server.catch((error) => ({ uri: undefined, missing: String(error) }));
    response.end(JSON.stringify({ uri, missing }));
  });
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  project.provide("mongoDesk", `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);

  return async () => {
    desk.closeAllConnections();
    await new Promise((resolve) => desk.close(resolve));
    await server?.then((started) => started.stop());
  };
}
