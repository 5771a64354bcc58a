/*
 * The two parts of undici that carry calls: the whole package loads a dozen megabytes of fetch, WebSocket and cache.
 * The paths are not undici's public API, so its version is pinned and a missing path stops the start.
 */

declare module "undici/lib/dispatcher/agent.js" {
  import { Agent } from "undici";
  export = Agent;
}

declare module "undici/lib/core/connect.js" {
  import { buildConnector } from "undici";
  export = buildConnector;
}
