import type { ApiMethods, Opts } from "grammy/types";
import type { OnceGone, Polling } from "../updates/polling.ts";
import type { UpdateQueue } from "../updates/queue.ts";
import type { Webhook } from "../updates/webhook.ts";
import type { World } from "../world/world.ts";
import type { BotSettings } from "./settings-store.ts";

/** All parts of the simulated Telegram that a method may touch. */
export type Telegram = {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly polling: Polling;
  readonly webhook: Webhook;
  readonly settings: BotSettings;
};

/** A file that came with a call. */
export type Upload = { readonly bytes: Uint8Array; readonly fileName: string; readonly mimeType: string };

/** What a method may need to know beside its parameters. */
export type Call = {
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly onceGone: OnceGone;
};

/** Methods by name; the parameters have passed the schema before. */
export type Handlers = {
  readonly [M in keyof ApiMethods]?: (telegram: Telegram, params: Opts<M>, call: Call) => unknown;
};
