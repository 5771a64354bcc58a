import type { ApiMethods, Opts } from "grammy/types";
import type { OnHangUp, Polling } from "../updates/polling.ts";
import type { UpdateQueue } from "../updates/queue.ts";
import type { Webhook } from "../updates/webhook.ts";
import type { World } from "../world/world.ts";
import type { BotSettings } from "./settings-store.ts";

/** All parts of the simulated Telegram that a method may use. */
export type Telegram = {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly polling: Polling;
  readonly webhook: Webhook;
  readonly settings: BotSettings;
};

/** A file that came with a call. */
export type Upload = { readonly bytes: Uint8Array; readonly fileName: string; readonly mimeType: string };

/** What a method gets besides its parameters. */
export type Call = {
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly onHangUp: OnHangUp;
};

/** Methods by name; their parameters have passed the schema. */
export type Handlers = {
  readonly [M in keyof ApiMethods]?: (telegram: Telegram, params: Opts<M>, call: Call) => unknown;
};
