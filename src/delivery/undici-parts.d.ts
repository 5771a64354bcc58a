/*
 * The two parts of undici that carry calls. The whole package brings fetch, WebSocket, a cache and mocks, a dozen
 * megabytes that nobody uses. These paths are not its public door: its version is pinned, and without them nothing starts.
 */

declare module "undici/lib/dispatcher/agent.js" {
  import { Agent } from "undici";
  export = Agent;
}

declare module "undici/lib/core/connect.js" {
  import { buildConnector } from "undici";
  export = buildConnector;
}
